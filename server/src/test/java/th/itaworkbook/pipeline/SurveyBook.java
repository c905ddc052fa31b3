package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Response;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.Splicer;
import th.itaworkbook.xlsx.XlsxPackage;

/** Answers typed into the survey sheets of a workbook that is laid out as our templates are. */
public final class SurveyBook {
    /** Row of the headers of a survey sheet, from 0. */
    static final int HEADER_ROW = 3;

    /** Column of the first item. */
    static final int FIRST_ITEM = 4;

    private static final List<String> SEX = List.of("ชาย", "หญิง");
    private static final List<String> AGE = List.of("ต่ำกว่า 30 ปี", "30–39 ปี", "40–49 ปี", "50 ปีขึ้นไป");
    private static final List<String> TENURE = List.of("1–5 ปี", "6–10 ปี", "มากกว่า 10 ปี");
    private static final List<String> KIND = List.of("ประชาชน", "เอกชน", "หน่วยงานรัฐ");

    private final byte[] workbook;
    private final Framework framework;
    private final List<Edit> edits = new ArrayList<>();

    private SurveyBook(byte[] workbook, Framework framework) {
        this.workbook = workbook;
        this.framework = framework;
    }

    /** Starts with a workbook of that fiscal year. */
    public static SurveyBook into(byte[] workbook, int year) {
        return new SurveyBook(workbook, FrameworkFiles.bundled().year(year).orElseThrow());
    }

    /** Types into one cell. */
    SurveyBook put(TemplateSheet sheet, int row, int column, Object typed) {
        edits.add(new Edit.Cells(sheet.title(), new CellRef(row, column), List.of(List.of(content(typed)))));
        return this;
    }

    /** Types rows below the headers, and the closing line below them. */
    SurveyBook rows(TemplateSheet sheet, List<List<Content>> rows) {
        edits.add(new Edit.Cells(sheet.title(), new CellRef(HEADER_ROW + 1, 0), rows));
        return put(sheet, HEADER_ROW + 1 + rows.size(), 0, TemplateSheet.CLOSING_LINE);
    }

    static Content content(Object typed) {
        if (typed instanceof Number number) {
            return Content.number(number.doubleValue());
        }
        return typed.toString().isEmpty() ? Content.EMPTY : Content.text(typed.toString());
    }

    /**
     * Respondents who answer by a mood of their own: words in the internal survey, levels in the external one. Every
     * twentieth answer is missing; with two years a column ปี stands behind the items.
     */
    public SurveyBook simulated(int respondents, long seed, boolean twoYears) {
        Random random = new Random(seed);
        for (Instrument instrument : List.of(Instrument.IIT, Instrument.EIT)) {
            TemplateSheet sheet = instrument == Instrument.IIT ? TemplateSheet.SURVEY_IIT : TemplateSheet.SURVEY_EIT;
            List<Framework.Item> items = framework.items().stream()
                    .filter(i -> i.instrument() == instrument)
                    .toList();
            if (twoYears) {
                put(sheet, HEADER_ROW, FIRST_ITEM + items.size(), "ปี");
            }
            List<List<Content>> rows = new ArrayList<>();
            for (int i = 0; i < respondents; i++) {
                boolean before = twoYears && i % 2 == 1;
                rows.add(respondent(instrument, items, random, twoYears, before));
            }
            rows(sheet, rows);
        }
        return this;
    }

    private List<Content> respondent(
            Instrument instrument, List<Framework.Item> items, Random random, boolean twoYears, boolean before) {
        List<Content> row = new ArrayList<>();
        row.add(content(SEX.get(random.nextInt(2))));
        row.add(content(AGE.get(Math.min(3, random.nextInt(9) / 2))));
        row.add(content(instrument == Instrument.IIT ? TENURE.get(random.nextInt(3)) : KIND.get(random.nextInt(3))));
        row.add(instrument == Instrument.EIT ? Content.number(1.0 + random.nextInt(2)) : Content.EMPTY);
        double mood = random.nextGaussian() + (before ? -0.8 : 0);
        for (Framework.Item item : items) {
            row.add(random.nextInt(20) == 0 ? Content.EMPTY : answer(instrument, item, mood, random));
        }
        if (twoYears) {
            row.add(Content.number(before ? framework.year() - 1.0 : framework.year()));
        }
        return row;
    }

    private Content answer(Instrument instrument, Framework.Item item, double mood, Random random) {
        boolean yesNo = item.response() == Response.YES_NO;
        List<List<String>> words =
                yesNo ? framework.scale().yesNoWords() : framework.scale().levelWords();
        double level = words.size() * 0.75
                + mood
                + random.nextGaussian() * 0.8
                - item.code().length() % 2 * 0.5;
        int good = Math.max(0, Math.min(words.size() - 1, (int) Math.floor(level)));
        int ticked = item.reversed() ? words.size() - 1 - good : good;
        return instrument == Instrument.IIT ? Content.text(words.get(ticked).get(0)) : Content.number(ticked + 1.0);
    }

    /** The workbook with the answers. */
    public byte[] bytes() {
        try {
            return Splicer.apply(XlsxPackage.open(workbook, Limits.COMMAND_LINE), new EditList(edits));
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }
}
