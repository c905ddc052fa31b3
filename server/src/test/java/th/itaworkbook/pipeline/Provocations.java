package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static th.itaworkbook.domain.Header.*;
import static th.itaworkbook.domain.TemplateSheet.HISTORY;
import static th.itaworkbook.domain.TemplateSheet.INDICATORS;
import static th.itaworkbook.domain.TemplateSheet.ITEMS;
import static th.itaworkbook.domain.TemplateSheet.MEASURES;
import static th.itaworkbook.domain.TemplateSheet.MINISTRY_RANKS;
import static th.itaworkbook.domain.TemplateSheet.OIT;
import static th.itaworkbook.domain.TemplateSheet.RECOMMENDATIONS;
import static th.itaworkbook.domain.TemplateSheet.RESPONDENTS;
import static th.itaworkbook.domain.TemplateSheet.SUMMARY;
import static th.itaworkbook.domain.TemplateSheet.SURVEY_IIT;
import static th.itaworkbook.domain.TemplateSheet.TEXTS;
import static th.itaworkbook.finding.FindingCode.*;
import static th.itaworkbook.pipeline.SurveyBook.FIRST_ITEM;
import static th.itaworkbook.pipeline.SurveyBook.HEADER_ROW;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Place;
import th.itaworkbook.register.FormulaRegister;

/** For each code about content one change to an example with the right figures that gives it. */
final class Provocations {
    /** A change to a workbook that gives one code at one place, where the workbook as it was does not. */
    static final class Provocation {
        private final FindingCode code;
        private final byte[] before;
        private final byte[] after;
        private final Place place;

        private Provocation(FindingCode code, byte[] before, byte[] after, Place place) {
            this.code = code;
            this.before = before;
            this.after = after;
            this.place = place;
        }

        FindingCode code() {
            return code;
        }

        byte[] before() {
            return before;
        }

        byte[] after() {
            return after;
        }

        /** Where the finding stands. */
        Place place() {
            return place;
        }
    }

    private static final Map<String, byte[]> RIGHT = new LinkedHashMap<>();

    private final Map<FindingCode, Provocation> given = new LinkedHashMap<>();

    Provocations opm(FindingCode code, UnaryOperator<Typing> typing) {
        return in("opm-2568", code, typing);
    }

    Provocations energy(FindingCode code, UnaryOperator<Typing> typing) {
        return in("energy-2565", code, typing);
    }

    Provocations tceb(FindingCode code, UnaryOperator<Typing> typing) {
        return in("tceb-2562", code, typing);
    }

    private Provocations in(String name, FindingCode code, UnaryOperator<Typing> typing) {
        Typing typed = typing.apply(Typing.into(right(name)));
        return add(code, right(name), typed.bytes(), typed.place());
    }

    /** A finding that does not stand where something was typed. */
    Provocations elsewhere(FindingCode code, UnaryOperator<Typing> typing, UnaryOperator<Typing> there) {
        byte[] before = right("opm-2568");
        Typing typed = typing.apply(Typing.into(before));
        return add(code, before, typed.bytes(), there.apply(Typing.into(before)).place());
    }

    Provocations sheet(FindingCode code, TemplateSheet sheet, UnaryOperator<Typing> typing) {
        byte[] before = right("opm-2568");
        return add(code, before, typing.apply(Typing.into(before)).bytes(), Place.sheet(sheet.title()));
    }

    Provocations add(FindingCode code, byte[] before, byte[] after, Place place) {
        assertEquals(null, given.put(code, new Provocation(code, before, after, place)), code.name());
        return this;
    }

    /** The example with the right figures, which has no error and no warning. */
    static byte[] right(String name) {
        return RIGHT.computeIfAbsent(name, n -> Cases.WORKBOOKS.pack().filled(Cases.rightFacts(n)));
    }

    static Map<FindingCode, Provocation> all() {
        Provocations p = new Provocations();
        reading(p);
        survey(p);
        figures(p);
        measures(p);
        AuditProvocations.addTo(p);
        return p.given;
    }

    private static void reading(Provocations p) {
        p.opm(SCORE_NOT_A_NUMBER, t -> t.row(INDICATORS, "1", CURRENT, "ดีมาก"));
        p.opm(SCORE_OUT_OF_RANGE, t -> t.row(INDICATORS, "1", CURRENT, 191.62));
        p.opm(ITEM_UNKNOWN, t -> t.row(ITEMS, "i1", CODE, "i99"));
        p.opm(ITEM_DUPLICATE, t -> t.row(ITEMS, "i2", CODE, "i1"));
        p.add(
                SHEET_MISSING,
                right("opm-2568"),
                edited(right("opm-2568"), b -> b.setSheetName(b.getSheetIndex(INDICATORS.title()), "คะแนน")),
                Place.FILE);
        p.sheet(COLUMN_MISSING, INDICATORS, t -> t.header(INDICATORS, PRIOR, "ปีที่แล้ว"));
        p.opm(BANDS_INVALID, t -> t.named("bands", 10));
        p.opm(ITEM_UNDER_WRONG_INDICATOR, t -> t.row(ITEMS, "i1", INDICATOR, 3));
        // 0.30 x 91.068 = 27.3204
        p.opm(SCORE_LOOKS_WEIGHTED, t -> t.row(INDICATORS, "IIT", PUBLISHED, 27.32));
        p.opm(URL_MALFORMED, t -> t.row(OIT, "o1", URL, "www.example.go.th"));
        p.opm(FORMULA_CANNOT_READ, t -> t.row(INDICATORS, "1", CURRENT, "๙๑.๖๒"));
        p.add(
                TEMPLATE_OUTDATED,
                right("opm-2568"),
                edited(right("opm-2568"), b -> b.getName("template_version").setRefersToFormula("\"0.9\"")),
                Place.FILE);
        p.opm(AGENCY_FIELD_MISSING, t -> t.named("agency_name", ""));
        p.opm(SCORE_READ_FROM_TEXT, t -> t.row(INDICATORS, "1", CURRENT, "91.62 คะแนน"));
        p.opm(ITEM_CODE_NORMALISED, t -> t.row(ITEMS, "i4", CODE, "ข้อ ๔"));
        p.opm(DATE_READ_FROM_TEXT, t -> t.row(OIT, "o1", APPEALED_ON, "1 ต.ค. 68"));
        p.opm(INDICATOR_MISSING, t -> t.row(INDICATORS, "3", CURRENT, ""));
        // E1 of 2562 has two sub-items; the finding stands at the item.
        byte[] tceb = right("tceb-2562");
        Typing sub = Typing.into(tceb).row(ITEMS, FormulaRegister.subItemKey("E1", 2), CURRENT, "");
        p.add(
                SUBITEMS_INCOMPLETE,
                tceb,
                sub.bytes(),
                sub.row(ITEMS, "E1", CODE, "").place());
        p.opm(FRAMEWORK_ASSUMED, t -> t.named("plan_year", 2571));
    }

    // Five respondents of two answers each, in words; the sheet has four columns before the items.
    private static void survey(Provocations p) {
        p.answers(SURVEY_ANSWER_UNREADABLE, HEADER_ROW + 2, FIRST_ITEM, "ดีมาก");
        p.answers(SURVEY_SCALE_MIXED, HEADER_ROW + 2, FIRST_ITEM, 4);
        p.answers(SURVEY_COLUMN_DUPLICATE, HEADER_ROW, FIRST_ITEM + 1, "i1");
        p.answers(SURVEY_RESPONDENT_REPEATED, HEADER_ROW + 2, 0, "R1");
    }

    private Provocations answers(FindingCode code, int row, int column, Object typed) {
        byte[] after = answered().put(SURVEY_IIT, row, column, typed).bytes();
        return add(code, answered().bytes(), after, Place.of(SURVEY_IIT.title(), row, column));
    }

    private static SurveyBook answered() {
        List<List<Edit.Content>> rows = new ArrayList<>();
        for (int respondent = 1; respondent <= 5; respondent++) {
            List<Edit.Content> row = new ArrayList<>(Collections.nCopies(FIRST_ITEM, Edit.Content.EMPTY));
            row.set(0, Edit.Content.text("R" + respondent));
            row.addAll(Collections.nCopies(2, Edit.Content.text("มาก")));
            rows.add(row);
        }
        return SurveyBook.into(right("opm-2568"), 2568)
                .rows(SURVEY_IIT, rows)
                .put(SURVEY_IIT, HEADER_ROW, 0, "รหัสผู้ตอบ");
    }

    private static void figures(Provocations p) {
        p.opm(PUBLISHED_TOTAL_MISMATCH, t -> t.row(INDICATORS, "ITA", PUBLISHED, 93.61));
        p.opm(PUBLISHED_INSTRUMENT_MISMATCH, t -> t.row(INDICATORS, "IIT", PUBLISHED, 90.07));
        p.opm(PUBLISHED_RATING_MISMATCH, t -> t.named("published_rating", "ผ่านดีเยี่ยม"));
        p.tceb(SUBITEMS_ITEM_MISMATCH, t -> t.row(ITEMS, "I8", CURRENT, 95));
        p.opm(EIT_PARTS_MISMATCH, t -> t.row(INDICATORS, "6", PART_1, 80)
                .row(INDICATORS, "6", PART_2, 80)
                .row(INDICATORS, "6", CURRENT, 90.72));
        // 20 men and 43 women are 63.
        p.energy(RESPONDENTS_MISMATCH, t -> t.line(RESPONDENTS, 1, COUNT, 21));
        p.energy(HISTORY_MISMATCH, t -> t.row(HISTORY, "2565", "ITA", 94));
        p.opm(ITEMS_INDICATOR_MISMATCH, t -> t.row(INDICATORS, "7", CURRENT, 90));
        // I20 is one question: of 63 people it scores 85.33 or 85.65.
        p.energy(SCORE_NOT_REACHABLE, t -> t.row(ITEMS, "I20", CURRENT, 85.45));
        // 260 people fit the seven printed scores; 250 do not.
        p.opm(RESPONDENTS_DO_NOT_FIT, t -> t.line(RESPONDENTS, 0, INSTRUMENT, "IIT")
                .line(RESPONDENTS, 0, BY, "ทั้งหมด")
                .line(RESPONDENTS, 0, ENTRY, "ทั้งหมด")
                .line(RESPONDENTS, 0, COUNT, 250));
        p.energy(SAMPLE_TOO_SMALL, t -> t.line(RESPONDENTS, 9, INSTRUMENT, "IIT")
                .line(RESPONDENTS, 9, BY, "ขั้นต่ำ")
                .line(RESPONDENTS, 9, ENTRY, "ขั้นต่ำ")
                .line(RESPONDENTS, 9, COUNT, 100)
                .line(RESPONDENTS, 0, COUNT, 63));
        p.opm(TEXT_FIGURE_MISMATCH, t -> t.line(TEXTS, 0, TEXT, "ตัวชี้วัดที่ 4 ได้คะแนน 86.01 คะแนน"));
        p.opm(TEXT_DIRECTION_MISMATCH, t -> t.line(TEXTS, 0, TEXT, "ตัวชี้วัดที่ 4 ได้คะแนน 86.10 คะแนน ลดลง"));
        // The exact total is 92.6074; inputs within half a hundredth allow 92.6024 to 92.6124.
        p.opm(ROUNDING_DIFFERENCE, t -> t.row(INDICATORS, "ITA", PUBLISHED, 92.60));
        // The EIT is then (90.72 + 82.72 + 84.43) / 3 = 85.96: between 85 and 92.5 the parts are not known.
        p.sheet(RATING_ASSUMED, INDICATORS, t -> t.row(INDICATORS, "8", CURRENT, 84.43));
        p.opm(TARGET_BELOW_SCORE, t -> t.named("target_total", 90));
        p.energy(RANK_DIFFERS, t -> t.line(MINISTRY_RANKS, 10, "อันดับ", 11));
        Typing prior = Typing.into(right("chanuwan-2568"))
                .row(INDICATORS, "8", PRIOR, 98)
                .row(INDICATORS, "8", CURRENT, 98.58);
        p.add(NOT_COMPARABLE, right("chanuwan-2568"), prior.bytes(), prior.place());
    }

    private static void measures(Provocations p) {
        p.opm(PERIOD_REVERSED, t -> t.line(MEASURES, 0, PERIOD, "1 มี.ค. 69 – 1 ก.พ. 69"));
        p.opm(MEASURE_DUPLICATE_NUMBER, t -> t.line(MEASURES, 1, ORDER, 1));
        p.opm(MEASURE_INCOMPLETE, t -> t.line(MEASURES, 0, RESPONSIBLE, ""));
        p.sheet(INDICATOR_WITHOUT_MEASURE, MEASURES, t -> t.line(MEASURES, 4, INDICATOR, 4)
                .line(MEASURES, 4, CODE, "i10"));
        p.sheet(ITEM_WITHOUT_MEASURE, MEASURES, t -> t.row(ITEMS, "i2", CURRENT, 60));
        p.opm(MEASURE_GROUP_STALE, t -> t.line(MEASURES, 0, KIND, "รักษาระดับ"));
        p.opm(PERIOD_UNREADABLE, t -> t.line(MEASURES, 0, PERIOD, "เร็ว ๆ นี้"));
        p.opm(PERIOD_OUTSIDE_PLAN_YEAR, t -> t.line(MEASURES, 0, PERIOD, "1 เม.ย. – 30 มิ.ย. 68"));
        p.opm(PLACEHOLDER_LEFT, t -> t.line(MEASURES, 0, MEASURE, "ยกตัวอย่างเช่น จัดอบรม"));
        p.opm(STEP_NUMBERING_GAP, t -> t.line(MEASURES, 0, STEPS, "1) จัดทำคู่มือ\n3) เผยแพร่"));
        p.elsewhere(
                RECOMMENDATION_WITHOUT_MEASURE,
                t -> t.line(RECOMMENDATIONS, 0, CODE, "i3").line(RECOMMENDATIONS, 0, MEASURE_NO, ""),
                t -> t.line(RECOMMENDATIONS, 0, RECOMMENDATION, ""));
        byte[] analysed = Cases.analysed("opm-2568").workbook();
        p.add(
                ANALYSIS_STALE,
                analysed,
                Typing.into(analysed).row(INDICATORS, "1", CURRENT, 91.63).bytes(),
                Place.sheet(SUMMARY.title()));
        p.add(
                MEASURES_ALL_ALIKE,
                right("opm-2568"),
                allYear(),
                Typing.into(right("opm-2568")).line(MEASURES, 0, PERIOD, "").place());
    }

    // Measures begin on these lines below the headers; all others are further steps.
    private static byte[] allYear() {
        Typing typing = Typing.into(right("opm-2568"));
        for (int line : List.of(0, 1, 4, 6, 10, 12, 13, 16, 19, 21, 23)) {
            typing.line(MEASURES, line, PERIOD, "ตลอดปี 69");
        }
        return typing.bytes();
    }

    private static byte[] edited(byte[] workbook, Consumer<XSSFWorkbook> officer) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            officer.accept(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
