package th.itaworkbook.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.MeasureRow;

/** The phrases of a report in which a whole number may stand, each with the numbers that are right there. */
final class ReportPhrases {
    private final Analysis analysis;
    private final Submission submission;
    private final String mask;
    private final List<Phrase> all = new ArrayList<>();

    /** A phrase; each of its groups is a number that must be one of these. */
    record Phrase(Pattern words, Set<String> numbers) {}

    private ReportPhrases(Analysis analysis, String mask) {
        this.analysis = analysis;
        this.submission = analysis.submission();
        this.mask = mask;
    }

    /** Whether a code such as {@code i10} is one of an item that the report may name. */
    static boolean isItem(Analysis analysis, String code) {
        Submission s = analysis.submission();
        return analysis.item(code).isPresent()
                || code.equals(s.planFramework().measureReport().code())
                || s.recommendations().stream().anyMatch(r -> r.oitRefs().contains(code));
    }

    /** The phrases; where a text of the workbook stood is the mask. */
    static List<Phrase> of(Analysis analysis, String mask) {
        ReportPhrases phrases = new ReportPhrases(analysis, mask);
        phrases.framework();
        phrases.groups();
        phrases.measures();
        phrases.others();
        return phrases.all;
    }

    private void add(String words, Object... numbers) {
        add(words, Arrays.asList(numbers));
    }

    private void add(String words, Collection<?> numbers) {
        all.add(new Phrase(
                Pattern.compile(words), numbers.stream().map(String::valueOf).collect(Collectors.toSet())));
    }

    private static String thousands(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private void framework() {
        int year = submission.agency().fiscalYear();
        int plan = submission.agency().planYear();
        Set<Integer> years = new TreeSet<>(List.of(year, year - 1, plan, plan - 1));
        submission.history().forEach(h -> years.add(h.year()));
        add("พ[.]ศ[.] ([0-9]{4})(?: ถึง ([0-9]{4}))?", years);
        add("(?:ตุลาคม|กันยายน) ([0-9]{4})", plan - 1, plan);
        List<Integer> indicators =
                analysis.indicators().stream().map(i -> i.no()).toList();
        analysis.indicators().forEach(i -> {
            String name = Pattern.quote(i.name());
            add("ตัวชี้วัดที่ (" + i.no() + ")(?= " + name + "| [(]|\n|$)", i.no());
            add("(?<![0-9.])(" + i.no() + ")[.] " + name, i.no());
        });
        analysis.subIndicators()
                .forEach(s -> add(
                        "(?<![0-9.])(" + Pattern.quote(s.no()) + ")(?= " + Pattern.quote(s.name()) + "|$)", s.no()));
        add("(?<=ไม่มีคะแนนของตัวชี้วัดที่ [0-9, ]{0,30})([0-9]+)", missing());
        add("แบบวัด รวม ([0-9]+) ตัวชี้วัด", indicators.size());
        add("เครื่องมือ ([0-9]+) แบบวัด", Instrument.values().length);
        add("ทศนิยม ([0-9]) ตำแหน่ง", 2);
        add("ส่วนที่ ([12])(?:, ([12])|และส่วนที่ ([12]))?", 1, 2);
        add("ทั้ง ([0-9]) ส่วน", 2);
        analysis.instruments()
                .forEach(i -> add(
                        i.instrument().name() + " ร้อยละ ([0-9]+)",
                        submission
                                .framework()
                                .weights()
                                .get(i.instrument())
                                .movePointRight(2)
                                .intValueExact()));
    }

    private List<Integer> missing() {
        return analysis.indicators().stream()
                .filter(i -> i.score() == null)
                .map(i -> i.no())
                .toList();
    }

    private void groups() {
        long used = Arrays.stream(Group.values())
                .filter(g -> submission.bands().bands().stream().anyMatch(b -> b.group() == g))
                .count();
        add("จัดกลุ่มผลคะแนนเป็น ([0-9]+) กลุ่ม", used);
        analysis.groups().forEach(g -> {
            add("^(" + g.count() + ") จาก " + g.of() + "$", g.count());
            add("^" + g.count() + " จาก (" + g.of() + ")$", g.of());
        });
    }

    private void measures() {
        List<MeasureRow> rows = submission.measures();
        Set<Integer> numbers = new TreeSet<>();
        Set<Integer> steps = new TreeSet<>(Set.of(0));
        Map<String, Integer> byUnit = new TreeMap<>();
        for (MeasureRow row : rows) {
            if (row.number() != null) {
                numbers.add(row.number());
            }
            steps.add(row.steps().size());
            row.steps()
                    .forEach(s -> add(
                            "(?:^| )(" + s.no() + ")[.] "
                                    + Pattern.quote(s.text().strip()),
                            s.no()));
            Set<String> units = new TreeSet<>(row.units());
            row.steps().forEach(s -> units.addAll(s.units()));
            units.forEach(unit -> byUnit.merge(unit, 1, Integer::sum));
        }
        List<Integer> upToMost = IntStream.rangeClosed(1, ((TreeSet<Integer>) steps).last())
                .boxed()
                .toList();
        add("จำนวน ([0-9]+) มาตรการ", rows.size());
        byUnit.forEach((unit, count) -> add(Pattern.quote(unit) + " [(]([0-9]+) มาตรการ[)]", count));
        add("[(]([0-9]+) ขั้นตอน[)]", steps);
        add("ขั้นที่ ([0-9]+)(?:–([0-9]+))?", upToMost);
        add("(?:^| )([0-9]+)[.] " + mask, upToMost);
        add("(?<=มาตรการที่ [0-9, ]{0,30})([0-9]+)", numbers);
        submission.themes().forEach(t -> {
            add("ประเด็นที่ (" + t.id() + ")(?= " + Pattern.quote(t.name()) + "|$)", t.id());
            add("^(" + t.id() + ")[.] " + Pattern.quote(t.name()), t.id());
        });
        analysis.themes().stream()
                .filter(t -> t.target() != null)
                .forEach(t -> add(
                        "(?<=[(]เป้าหมาย )([0-9.]+)(?=[)])",
                        t.target().stripTrailingZeros().toPlainString()));
        alone(numbers);
    }

    // A number alone in a cell: of a measure, of the items of an indicator, of people, of a rank.
    private void alone(Set<Integer> measures) {
        Set<String> alone = new TreeSet<>();
        measures.forEach(n -> alone.add(n.toString()));
        submission
                .framework()
                .indicators()
                .forEach(i -> alone.add(
                        String.valueOf(submission.framework().itemsOf(i.no()).size())));
        submission.respondents().stream()
                .filter(r -> r.count() != null)
                .forEach(r -> alone.add(thousands(r.count().value().longValueExact())));
        submission.ministryRanks().stream()
                .filter(r -> r.rank() != null)
                .forEach(r -> alone.add(r.rank().toString()));
        add("^([0-9]+(?:,[0-9]{3})*)$", alone);
    }

    // Paragraphs of one heading are numbered in their order.
    private void numberedTexts() {
        Map<String, Integer> counts = new TreeMap<>();
        submission.texts().forEach(t -> {
            int no = counts.merge(t.heading(), 1, Integer::sum);
            add("^(" + no + ")[.] " + Pattern.quote(t.text().strip()), no);
        });
    }

    private void others() {
        Set<String> ranks = new TreeSet<>();
        submission.agency().ranks().forEach(r -> {
            for (Integer n : new Integer[] {r.rank(), r.of(), r.priorRank()}) {
                if (n != null) {
                    ranks.add(thousands(n));
                }
            }
        });
        numberedTexts();
        add("อันดับที่ ([0-9,]+)(?: จาก ([0-9,]+))?", ranks);
        String all = submission.agency().field("agencies_total");
        if (!all.isBlank()) {
            add("ทั้งสิ้น ([0-9,]+) หน่วยงาน", thousands(Integer.parseInt(all)));
        }
        submission.oit().stream()
                .map(row -> row.appealedOn())
                .filter(day -> day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                .map(LocalDate::parse)
                .forEach(day ->
                        add("อุทธรณ์เมื่อ ([0-9]{1,2}) [^ ]+ ([0-9]{4})", day.getDayOfMonth(), day.getYear() + 543));
        submission.recommendations().forEach(r -> r.oitRefs().stream()
                .filter(ref -> ref.matches("[0-9.]+"))
                .forEach(ref -> add("(?:^|, )(" + Pattern.quote(ref) + ")(?=, |$)", ref)));
        Map<String, Integer> verdicts = new TreeMap<>();
        submission.members().forEach(m -> verdicts.merge(m.cells().get("ผลการประเมิน"), 1, Integer::sum));
        add("หน่วยงานในสังกัด ([0-9]+) หน่วยงาน", submission.members().size());
        verdicts.forEach((verdict, count) -> add(" " + verdict + " ([0-9]+) หน่วยงาน", count));
    }
}
