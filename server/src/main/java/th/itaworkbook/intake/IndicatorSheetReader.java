package th.itaworkbook.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission.IndicatorRow;
import th.itaworkbook.domain.Submission.SubIndicatorRow;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.domain.Submission.SubtotalRow;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.intake.RowReader.Use;
import th.itaworkbook.intake.ScoreCell.Side;

/** Reads sheet ตัวชี้วัด: a row is known by ตัวชี้วัดที่, a sum by its instrument. */
final class IndicatorSheetReader {
    private static final String SUM = "รวม";

    private final RowReader rows;
    private final Framework framework;
    private final Scores read = new Scores(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    private final Scores strict = new Scores(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    private final Map<String, Integer> rowByKey = new LinkedHashMap<>();
    private Optional<String> instrument = Optional.empty();

    IndicatorSheetReader(RowReader rows, Framework framework) {
        this.rows = rows;
        this.framework = framework;
    }

    /** The rows of the sheet by their kind. */
    record Scores(
            Map<Integer, IndicatorRow> indicators,
            Map<String, SubIndicatorRow> subIndicators,
            Map<Subtotal, SubtotalRow> subtotals) {
        Scores frozen() {
            return new Scores(
                    Collections.unmodifiableMap(indicators),
                    Collections.unmodifiableMap(subIndicators),
                    Collections.unmodifiableMap(subtotals));
        }
    }

    /** Both readings of the sheet, and where its rows stand. */
    record Result(Scores read, Scores strict, SheetTable table) {}

    Result read() {
        int last = -1;
        for (int row : rows.rows()) {
            instrumentOf(row).ifPresent(i -> instrument = Optional.of(i));
            if (readRow(row)) {
                last = row;
            }
        }
        return new Result(read.frozen(), strict.frozen(), SheetTable.of(rows.table(), rowByKey, last));
    }

    private Optional<String> instrumentOf(int row) {
        String text = Labels.fold(rows.shownText(row, Header.INSTRUMENT)).toUpperCase(Locale.ROOT);
        for (String known : new String[] {"IIT", "EIT", "OIT", "ITA"}) {
            if (text.equals(known) || text.startsWith(known + " ") || text.endsWith("(" + known + ")")) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private boolean readRow(int row) {
        String typed = rows.key(row, Header.INDICATOR);
        String key = typed.startsWith("ตัวชี้วัดที่")
                ? typed.substring("ตัวชี้วัดที่".length()).strip()
                : typed;
        Optional<Subtotal> subtotal = subtotal(key);
        if (subtotal.isPresent()) {
            return take(row, subtotal.get().name(), subtotal.get().name(), () -> addSubtotal(row, subtotal.get()));
        }
        if (key.isEmpty()) {
            return byName(row).map(i -> takeIndicator(row, i.no())).orElse(false);
        }
        if (key.matches("\\d{1,3}(\\.0)?")) {
            int no = Integer.parseInt(key.replace(".0", ""));
            if (framework.indicator(no).isPresent()) {
                return takeIndicator(row, no);
            }
            return unknown(row);
        }
        if (key.matches("\\d{1,2}\\.\\d{1,2}")) {
            boolean known = framework.subIndicators().stream().anyMatch(s -> s.no().equals(key));
            return known ? take(row, key, "ตัวชี้วัดที่ " + key, () -> addSubIndicator(row, key)) : unknown(row);
        }
        return false;
    }

    private boolean unknown(int row) {
        rows.log(FindingCode.ITEM_UNKNOWN, row, Header.INDICATOR, Integer.toString(framework.year()));
        return false;
    }

    private Optional<Subtotal> subtotal(String key) {
        String plain = key.toUpperCase(Locale.ROOT).replace("EIT", "").strip();
        if (plain.equals("ส่วนที่ 1") || plain.equals("ส่วนที่ 2")) {
            return Optional.of(plain.endsWith("1") ? Subtotal.EIT_PART_1 : Subtotal.EIT_PART_2);
        }
        if (!key.equals(SUM) && !key.startsWith(SUM + " ")) {
            return Optional.empty();
        }
        String named = key.substring(SUM.length()).strip().toUpperCase(Locale.ROOT);
        return Optional.of(named)
                .filter(n -> !n.isEmpty())
                .or(() -> instrument)
                .filter(n -> n.matches("IIT|EIT|OIT|ITA"))
                .map(Subtotal::valueOf);
    }

    // Indicator 8 has two official names; a row whose number was deleted is still known by its name.
    private Optional<Indicator> byName(int row) {
        String name = Labels.fold(rows.text(row, Header.ENTRY));
        return name.isEmpty()
                ? Optional.empty()
                : framework.indicators().stream()
                        .filter(i -> Labels.same(i.name(), name)
                                || i.alsoNamed().stream().anyMatch(n -> Labels.same(n, name)))
                        .findFirst();
    }

    private boolean takeIndicator(int row, int no) {
        String key = Integer.toString(no);
        return take(row, key, "ตัวชี้วัดที่ " + key, () -> addIndicator(row, no));
    }

    private boolean take(int row, String key, String label, Runnable add) {
        Integer first = rowByKey.putIfAbsent(key, row);
        if (first != null) {
            String at = rows.address(first, Header.INDICATOR);
            rows.log(FindingCode.ITEM_DUPLICATE, row, Header.INDICATOR, label, at);
            return false;
        }
        add.run();
        return true;
    }

    private void addIndicator(int row, int no) {
        String label = "ตัวชี้วัดที่ " + no;
        boolean parts = framework
                .indicator(no)
                .filter(i -> i.instrument() == Instrument.EIT)
                .isPresent();
        ScoreCell prior = score(row, Header.PRIOR, label, Use.BY_FORMULAS);
        ScoreCell current = score(row, Header.CURRENT, label, Use.BY_FORMULAS);
        ScoreCell part1 = parts ? score(row, Header.PART_1, label, Use.BY_FORMULAS) : ScoreCell.NONE;
        ScoreCell part2 = parts ? score(row, Header.PART_2, label, Use.BY_FORMULAS) : ScoreCell.NONE;
        ScoreCell publishedPrior = score(row, Header.PUBLISHED_PRIOR, label, Use.BY_SERVICE);
        ScoreCell published = score(row, Header.PUBLISHED, label, Use.BY_SERVICE);
        both((side, scores) -> scores.indicators()
                .put(
                        no,
                        new IndicatorRow(
                                no,
                                row,
                                side.of(prior),
                                side.of(current),
                                side.of(part1),
                                side.of(part2),
                                side.of(publishedPrior),
                                side.of(published))));
    }

    private void addSubIndicator(int row, String no) {
        String label = "ตัวชี้วัดที่ " + no;
        ScoreCell prior = score(row, Header.PRIOR, label, Use.BY_FORMULAS);
        ScoreCell current = score(row, Header.CURRENT, label, Use.BY_FORMULAS);
        ScoreCell publishedPrior = score(row, Header.PUBLISHED_PRIOR, label, Use.BY_SERVICE);
        ScoreCell published = score(row, Header.PUBLISHED, label, Use.BY_SERVICE);
        both((side, scores) -> scores.subIndicators()
                .put(
                        no,
                        new SubIndicatorRow(
                                no,
                                row,
                                side.of(prior),
                                side.of(current),
                                side.of(publishedPrior),
                                side.of(published))));
    }

    // In the sum rows the scores themselves are formulas; only the two part rows are typed.
    private void addSubtotal(int row, Subtotal kind) {
        boolean typed = kind == Subtotal.EIT_PART_1 || kind == Subtotal.EIT_PART_2;
        String label = labelOf(kind);
        ScoreCell prior = typed ? score(row, Header.PRIOR, label, Use.BY_FORMULAS) : ScoreCell.NONE;
        ScoreCell current = typed ? score(row, Header.CURRENT, label, Use.BY_FORMULAS) : ScoreCell.NONE;
        ScoreCell publishedPrior = score(row, Header.PUBLISHED_PRIOR, label, Use.BY_SERVICE);
        ScoreCell published = score(row, Header.PUBLISHED, label, Use.BY_SERVICE);
        both((side, scores) -> {
            Figure before = side.of(publishedPrior);
            Figure now = side.of(published);
            scores.subtotals().put(kind, new SubtotalRow(kind, row, side.of(prior), side.of(current), before, now));
        });
    }

    private static String labelOf(Subtotal kind) {
        return switch (kind) {
            case EIT_PART_1 -> "EIT ส่วนที่ 1";
            case EIT_PART_2 -> "EIT ส่วนที่ 2";
            case IIT, EIT, OIT -> "คะแนนรวม " + kind.name();
            case ITA -> "คะแนนรวม ITA";
        };
    }

    private void both(BiConsumer<Side, Scores> add) {
        add.accept(Side.READ, read);
        add.accept(Side.STRICT, strict);
    }

    private ScoreCell score(int row, String header, String label, Use use) {
        return rows.score(row, header, label + " (" + header + ")", use);
    }
}
