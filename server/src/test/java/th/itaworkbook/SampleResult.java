package th.itaworkbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import th.itaworkbook.audit.AuditResult;
import th.itaworkbook.audit.AuditedCell;
import th.itaworkbook.audit.NotChecked;
import th.itaworkbook.audit.Verdict;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Bands;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Confidence;
import th.itaworkbook.domain.Direction;
import th.itaworkbook.domain.Extreme;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.ThemeVerdict;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Place;
import th.itaworkbook.pipeline.WorkbookService.Checked;

/** The result of one real agency (fiscal year 2568, published report), cut down to what the doors show. */
public final class SampleResult {
    private static final Bands BANDS = Bands.DEFAULT;
    private static final String[] NAMES = {
        "การปฏิบัติหน้าที่",
        "การใช้งบประมาณ",
        "การใช้อำนาจ",
        "การใช้ทรัพย์สินของราชการ",
        "การแก้ไขปัญหาการทุจริต",
        "คุณภาพการดำเนินงาน",
        "ประสิทธิภาพการสื่อสาร",
        "การปรับปรุงการทำงาน",
        "การเปิดเผยข้อมูล",
        "การป้องกันการทุจริต"
    };
    private static final String[] PRIOR = {
        "82.25", "85.60", "93.66", "71.57", "77.05", "89.67", "79.27", "64.84", "100", "100"
    };
    private static final String[] SCORE = {
        "91.62", "92.08", "98.05", "86.10", "87.49", "90.72", "82.72", "79.43", "100", "100"
    };

    private SampleResult() {}

    /** The result with two measures and the findings of the report. */
    public static Checked checked() {
        return new Checked(analysis(), List.of(generated(), officers()), findings());
    }

    /** The same figures where nothing is to complain about. */
    public static Checked clean() {
        return new Checked(analysis(), List.of(), List.of());
    }

    private static List<Finding> findings() {
        return List.of(
                Finding.of(
                        FindingCode.PUBLISHED_TOTAL_MISMATCH,
                        Place.of("ตัวชี้วัด", 18, 13),
                        "86.05",
                        "2567",
                        "87.99",
                        "87.98",
                        "88.00"),
                Finding.of(FindingCode.SCORE_READ_FROM_TEXT, Place.of("ตัวชี้วัด", 7, 4), "๙๑.๖๒ คะแนน", "91.62"),
                Finding.of(FindingCode.AGENCY_FIELD_MISSING, Place.sheet("หน่วยงาน"), "", "จังหวัด"),
                Finding.of(FindingCode.INDICATOR_WITHOUT_MEASURE, Place.sheet("มาตรการ"), "", "9", "การเปิดเผยข้อมูล"));
    }

    private static Analysis analysis() {
        Score total = Score.of("92.61");
        Analysis.Rating rating = new Analysis.Rating(
                "PASS",
                "ผ่าน",
                true,
                "GOOD",
                "ผ่านดี",
                List.of(new Analysis.Shortfall("EIT", decimal("84.29"), decimal("85.00"), decimal("0.71"))));
        return new Analysis(
                submission(),
                new Analysis.Total(
                        total,
                        Score.of("87.99"),
                        change("4.62"),
                        Basis.COMPUTED,
                        Basis.COMPUTED,
                        decimal("92.61"),
                        decimal("86.05"),
                        rating,
                        null),
                List.of(
                        instrument(Instrument.IIT, "91.07", "82.03", "9.04", 3, 4),
                        instrument(Instrument.EIT, "84.29", "77.93", "6.36", 6, 8),
                        instrument(Instrument.OIT, "100", "100", "0", 9, 10)),
                IntStream.rangeClosed(1, 10).mapToObj(SampleResult::indicator).toList(),
                List.of(new Analysis.SubIndicatorResult(
                        "9.1",
                        9,
                        "ข้อมูลพื้นฐาน",
                        Score.FULL,
                        null,
                        null,
                        null,
                        Group.STRENGTH,
                        decimal("0"),
                        Basis.GIVEN)),
                List.of(item("i1", Instrument.IIT, 1, "89.45"), item("e1", Instrument.EIT, 6, null)),
                List.of(new Analysis.GroupShare(
                        Instrument.IIT, Group.URGENT, 2, 15, decimal("13.333"), List.of("i1", "i10"))),
                List.of(new Analysis.ThemeResult(
                        "1",
                        "การให้บริการ",
                        Score.of("88.1"),
                        List.of("i1", "e1"),
                        List.of("i1"),
                        decimal("85"),
                        ThemeVerdict.ABOVE_EXCEPT,
                        "",
                        List.of())),
                List.of(new Analysis.TargetStep("i10", decimal("0.45"))),
                List.of());
    }

    private static Analysis.InstrumentResult instrument(
            Instrument code, String score, String prior, String delta, int highest, int lowest) {
        return new Analysis.InstrumentResult(
                code,
                Score.of(score),
                Score.of(prior),
                change(delta),
                Basis.COMPUTED,
                Basis.COMPUTED,
                decimal(score),
                decimal(prior),
                null,
                null,
                null,
                null,
                List.of(highest),
                List.of(lowest),
                new Analysis.Statistics(3, Score.of(score), 5.8062, Score.of(score), Score.of(score), Score.of(score)));
    }

    private static Analysis.IndicatorResult indicator(int no) {
        Score score = Score.of(SCORE[no - 1]);
        Score prior = Score.of(PRIOR[no - 1]);
        return new Analysis.IndicatorResult(
                no,
                instrumentOf(no),
                NAMES[no - 1],
                score,
                prior,
                change(score.shown().subtract(prior.shown()).toPlainString()),
                no != 8,
                no == 3 ? Extreme.HIGHEST : no == 4 ? Extreme.LOWEST : Extreme.NONE,
                no == 8 ? Extreme.LOWEST : no >= 9 ? Extreme.HIGHEST : Extreme.NONE,
                BANDS.groupOf(score),
                null,
                null,
                null,
                decimal("0.50"),
                Basis.GIVEN,
                null);
    }

    private static Analysis.ItemResult item(String code, Instrument instrument, int indicator, String score) {
        Score given = score == null ? null : Score.of(score);
        return new Analysis.ItemResult(
                code,
                instrument,
                indicator,
                null,
                "service-steps",
                "เจ้าหน้าที่ปฏิบัติงานตามขั้นตอนและระยะเวลา",
                given,
                null,
                null,
                null,
                null,
                given == null ? null : BANDS.groupOf(given),
                false,
                given == null ? null : decimal("0.21"),
                given == null ? Basis.NONE : Basis.GIVEN,
                List.of(new Analysis.SubItemResult("การให้บริการ", null, null)),
                List.of("1"));
    }

    private static Submission submission() {
        Framework framework = framework();
        Agency agency = new Agency(
                Map.of("agency_name", "สำนักเลขาธิการนายกรัฐมนตรี", "agency_abbr", "สลน."),
                Map.of(),
                2568,
                2569,
                Optional.empty(),
                Optional.empty(),
                Agency.GroupBy.ITEM,
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new Submission(
                framework, framework, agency, BANDS, List.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), true);
    }

    private static Framework framework() {
        return new Framework(
                "ITA",
                2568,
                Confidence.SOURCED,
                Map.of(
                        Instrument.IIT, decimal("0.30"),
                        Instrument.EIT, decimal("0.30"),
                        Instrument.OIT, decimal("0.40")),
                Confidence.SOURCED,
                Framework.OitRule.BY_SUB_INDICATOR,
                Framework.LevelRule.ALL_CONDITIONS,
                true,
                IntStream.rangeClosed(1, 10)
                        .mapToObj(no -> new Framework.Indicator(no, instrumentOf(no), NAMES[no - 1], List.of(), ""))
                        .toList(),
                List.of(),
                List.of(),
                new Framework.Scale(List.of(), List.of(), Confidence.INFERRED),
                List.of(),
                Confidence.SOURCED,
                new Framework.ReportItem("o27", "", "", List.of(), Confidence.SOURCED),
                "o28",
                List.of(),
                List.of());
    }

    private static Submission.MeasureRow generated() {
        Period year = new Period("ต.ค. 68 - ก.ย. 69", LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30));
        Period quarter = new Period("ไตรมาส 2", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
        return measure(
                1,
                MeasureKind.URGENT,
                List.of(1, 6),
                List.of("i1", "e1"),
                year,
                List.of(
                        step(1, "ทบทวนขั้นตอนการให้บริการ", Period.NONE, "", null),
                        step(2, "เผยแพร่คู่มือ", quarter, "กลุ่มงานบริการ", decimal("40"))),
                "key");
    }

    private static Submission.MeasureRow officers() {
        return measure(null, MeasureKind.NONE, List.of(2), List.of(), Period.NONE, List.of(), "");
    }

    /** A measure as the sheet has it; an empty key says that the officer wrote it. */
    public static Submission.MeasureRow measure(
            Integer number,
            MeasureKind kind,
            List<Integer> indicators,
            List<String> items,
            Period period,
            List<Submission.StepRow> steps,
            String key) {
        return new Submission.MeasureRow(
                number,
                kind,
                List.of(),
                indicators,
                List.of("1"),
                items,
                "",
                "คะแนนต่ำกว่าเกณฑ์",
                "ปรับปรุงการให้บริการ",
                steps,
                period,
                "สำนักงานเลขาธิการ",
                List.of(),
                "รายงานผู้บริหาร",
                "ทุก 6 เดือน",
                key,
                Map.of(),
                5,
                6);
    }

    private static Submission.StepRow step(
            int no, String text, Period period, String responsible, BigDecimal progress) {
        return new Submission.StepRow(no, text, period, responsible, List.of(), progress, "", "", 5 + no);
    }

    private static Instrument instrumentOf(int indicator) {
        return indicator <= 5 ? Instrument.IIT : indicator <= 8 ? Instrument.EIT : Instrument.OIT;
    }

    private static Analysis.Change change(String delta) {
        return new Analysis.Change(decimal(delta), Direction.of(decimal(delta)));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    /** An audit of two formulas: one typed over, one that no second program computes. */
    public static AuditResult audit() {
        AuditedCell over = new AuditedCell(
                Place.of("ตัวชี้วัด", 11, 8),
                null,
                "IF(ISNUMBER(E12),E12,H12)",
                CellValue.of(88.5),
                null,
                CellValue.of(82.716),
                null,
                Verdict.OVERWRITTEN,
                "");
        AuditedCell left = new AuditedCell(
                Place.of("สรุปผล", 4, 2),
                "SUMPRODUCT(A1:A2)",
                "SUMPRODUCT(A1:A2)",
                CellValue.of("ก"),
                null,
                CellValue.of("ก"),
                CellValue.of(86.05),
                Verdict.NOT_COMPUTED,
                "SUMPRODUCT");
        NotChecked why = new NotChecked(left.place(), NotChecked.Reason.FUNCTION, "SUMPRODUCT");
        return new AuditResult(List.of(over, left), List.of(), List.of(why));
    }
}
