package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Agency.GroupBy;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.ThemeRow;
import th.itaworkbook.report.OfficerTexts.Spot;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.WordBody;

/** The table of measures by indicator, by item or by theme, with a row for what no measure answers yet. */
final class MeasurePages {
    /** Signs of a text that takes a few lines. */
    private static final int SHORT_TEXT = 500;

    private final Draft draft;
    private final MeasureLayout layout;
    private final MeasureTable table;

    MeasurePages(Draft draft) {
        this.draft = draft;
        this.layout = draft.options().layout().orElseGet(this::usual);
        this.table = new MeasureTable(draft, MeasureTable.columns(draft));
    }

    // The plan year may ask for themes; otherwise as the agency groups.
    private MeasureLayout usual() {
        if ("BY_THEME".equals(draft.submission().planFramework().measureReport().layout())) {
            return MeasureLayout.THEME;
        }
        return draft.agency().groupBy() == GroupBy.ITEM ? MeasureLayout.ITEM : MeasureLayout.INDICATOR;
    }

    void write() {
        // A few lines stand on the page of the table rather than alone on one of their own.
        int letters = draft.texts().at(Spot.MEASURES).stream()
                .mapToInt(t -> t.text().length())
                .sum();
        draft.waitingBody().turn(letters <= SHORT_TEXT && !draft.measures().isEmpty());
        draft.officer(Spot.MEASURES);
        List<MeasureRow> measures = draft.measures();
        if (measures.isEmpty()) {
            draft.text("ยังไม่มีมาตรการในแบบวิเคราะห์ของหน่วยงาน จึงยังไม่แสดงตารางมาตรการในรายงานฉบับนี้");
            return;
        }
        draft.textUnlessSaid(
                draft.agencyName() + " นำผลการวิเคราะห์มากำหนดมาตรการสำหรับ"
                        + Words.fiscalYear(draft.agency().planYear()) + " จำนวน " + measures.size() + " มาตรการ ดังนี้",
                Spot.MEASURES);
        draft.waitingBody().turn(true);
        draft.heading(2, "ตารางมาตรการ" + title());
        List<Row> rows =
                switch (layout) {
                    case INDICATOR -> byIndicator(measures);
                    case ITEM -> byItem(measures);
                    case THEME -> byTheme(measures);
                };
        table.draw(
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใส "
                        + Words.fiscalYear(draft.agency().planYear()),
                subject(),
                rows,
                WordBody.SIDEWAYS);
    }

    private String title() {
        return switch (layout) {
            case INDICATOR -> "รายตัวชี้วัด";
            case ITEM -> "รายข้อคำถาม";
            case THEME -> "รายประเด็น";
        };
    }

    private String subject() {
        return switch (layout) {
            case INDICATOR -> "ตัวชี้วัด";
            case ITEM -> "ข้อคำถาม";
            case THEME -> "แนวทางและข้อที่เกี่ยวข้อง";
        };
    }

    private List<Row> byIndicator(List<MeasureRow> measures) {
        List<Row> rows = new ArrayList<>();
        for (Instrument instrument : Instrument.values()) {
            List<Row> own = new ArrayList<>();
            measures.stream()
                    .filter(m -> instrument(m) == instrument)
                    .forEach(m -> own.addAll(table.rows(m, indicators(m))));
            unanswered(instrument).forEach(i -> own.add(table.gap(named(i))));
            if (!own.isEmpty()) {
                rows.add(table.band(instrument.thai() + " (" + instrument.name() + ")"));
                rows.addAll(own);
            }
        }
        measures.stream().filter(m -> instrument(m) == null).forEach(m -> rows.addAll(table.rows(m, indicators(m))));
        return rows;
    }

    private List<IndicatorResult> unanswered(Instrument instrument) {
        return draft.analysis().indicators().stream()
                .filter(i -> i.instrument() == instrument)
                .filter(this::isUnanswered)
                .toList();
    }

    private boolean isUnanswered(IndicatorResult indicator) {
        return draft.missing().indicators().contains(String.valueOf(indicator.no()));
    }

    // A measure for several instruments stands under its first one.
    private Instrument instrument(MeasureRow measure) {
        return indicatorNumbers(measure).stream()
                .flatMap(no -> draft.analysis().indicator(no).stream())
                .map(IndicatorResult::instrument)
                .findFirst()
                .orElse(
                        measure.instruments().isEmpty()
                                ? null
                                : measure.instruments().get(0));
    }

    private List<Integer> indicatorNumbers(MeasureRow measure) {
        return !measure.indicators().isEmpty()
                ? measure.indicators()
                : measure.items().stream()
                        .flatMap(code -> draft.analysis().item(code).stream())
                        .map(ItemResult::indicator)
                        .distinct()
                        .toList();
    }

    private String indicators(MeasureRow measure) {
        List<String> lines = new ArrayList<>();
        for (Integer no : indicatorNumbers(measure)) {
            lines.add(draft.analysis().indicator(no).map(MeasurePages::named).orElse("ตัวชี้วัดที่ " + no));
        }
        if (!measure.items().isEmpty()) {
            lines.add("ข้อ " + String.join(", ", measure.items()));
        }
        return String.join("\n", lines);
    }

    private static String named(IndicatorResult i) {
        return i.no() + ". " + i.name() + (i.score() == null ? "" : "\n(" + i.score() + " คะแนน)");
    }

    private List<Row> byItem(List<MeasureRow> measures) {
        List<Row> rows = new ArrayList<>();
        for (IndicatorResult indicator : draft.analysis().indicators()) {
            List<Row> own = new ArrayList<>();
            measures.stream().filter(m -> first(m) == indicator.no()).forEach(m -> own.addAll(table.rows(m, items(m))));
            unansweredItems(indicator).forEach(i -> own.add(table.gap(scored(i))));
            if (own.isEmpty() && isUnanswered(indicator)) {
                own.add(table.gap("ทุกข้อของตัวชี้วัด"));
            }
            if (!own.isEmpty()) {
                String name = named(indicator).replaceFirst("[.]", "").replace('\n', ' ');
                rows.add(table.band("ตัวชี้วัดที่ " + name));
                rows.addAll(own);
            }
        }
        measures.stream().filter(m -> first(m) == 0).forEach(m -> rows.addAll(table.rows(m, items(m))));
        return rows;
    }

    private List<ItemResult> unansweredItems(IndicatorResult indicator) {
        return draft.analysis().items().stream()
                .filter(i -> i.indicator() == indicator.no())
                .filter(i -> draft.missing().items().contains(i.code()))
                .toList();
    }

    private int first(MeasureRow measure) {
        return indicatorNumbers(measure).stream()
                .filter(no -> draft.analysis().indicator(no).isPresent())
                .findFirst()
                .orElse(0);
    }

    private String items(MeasureRow measure) {
        if (measure.items().isEmpty()) {
            return "ทุกข้อของตัวชี้วัด";
        }
        List<String> lines = new ArrayList<>();
        for (String code : measure.items()) {
            lines.add(draft.analysis().item(code).map(MeasurePages::scored).orElse(code));
        }
        return String.join("\n", lines);
    }

    private static String scored(ItemResult item) {
        List<String> scores = new ArrayList<>();
        if (item.score() != null) {
            scores.add(item.score().toString());
        }
        if (item.part1() != null && item.part2() != null) {
            scores.add("EIT Public " + item.part1());
            scores.add("EIT Survey " + item.part2());
        }
        return item.code() + " " + item.label() + (scores.isEmpty() ? "" : " (" + String.join(", ", scores) + ")");
    }

    // A measure of several themes is printed once in full; the other themes point there.
    private List<Row> byTheme(List<MeasureRow> measures) {
        List<Row> rows = new ArrayList<>();
        Map<MeasureRow, String> printed = new HashMap<>();
        for (ThemeRow theme : draft.submission().themes()) {
            List<MeasureRow> some = measures.stream()
                    .filter(m -> themes(m).contains(theme.id()))
                    .toList();
            if (!some.isEmpty()) {
                rows.add(table.band("ประเด็นที่ " + theme.id() + " " + theme.name()));
            }
            for (MeasureRow m : some) {
                String first = printed.putIfAbsent(m, theme.id());
                rows.addAll(
                        first == null
                                ? table.rows(m, kindAndItems(m))
                                : List.of(table.again(m, kindAndItems(m), "ดูประเด็นที่ " + first)));
            }
        }
        List<MeasureRow> left =
                measures.stream().filter(m -> !printed.containsKey(m)).toList();
        if (!left.isEmpty()) {
            rows.add(table.band("มาตรการที่ไม่ได้ระบุประเด็น"));
            left.forEach(m -> rows.addAll(table.rows(m, kindAndItems(m))));
        }
        rows.addAll(unanswered());
        return rows;
    }

    private List<Row> unanswered() {
        List<Row> gaps = new ArrayList<>();
        draft.analysis().indicators().stream()
                .filter(this::isUnanswered)
                .forEach(i -> gaps.add(table.gap("ตัวชี้วัดที่ " + named(i).replaceFirst("[.]", ""))));
        draft.analysis().indicators().forEach(i -> unansweredItems(i)
                .forEach(item -> gaps.add(table.gap(scored(item)))));
        if (!gaps.isEmpty()) {
            gaps.add(0, table.band("ตัวชี้วัดและข้อที่ยังไม่มีมาตรการรองรับ"));
        }
        return gaps;
    }

    // As typed; otherwise the themes of its items, or of the items of its indicators.
    private Set<String> themes(MeasureRow measure) {
        if (!measure.themes().isEmpty()) {
            return Set.copyOf(measure.themes());
        }
        return draft.analysis().items().stream()
                .filter(i -> measure.items().isEmpty()
                        ? measure.indicators().contains(i.indicator())
                        : measure.items().contains(i.code()))
                .flatMap(i -> i.themes().stream())
                .collect(Collectors.toSet());
    }

    private static String kindAndItems(MeasureRow measure) {
        return ThemePages.kind(measure.kind())
                + (measure.items().isEmpty() ? "" : "\nข้อ " + String.join(", ", measure.items()));
    }
}
