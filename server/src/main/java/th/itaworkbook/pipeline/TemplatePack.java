package th.itaworkbook.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.analysis.WorkbookAnalysis;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.intake.Reading;
import th.itaworkbook.intake.WorkbookIntake;
import th.itaworkbook.layout.Room;
import th.itaworkbook.layout.Template;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;
import th.itaworkbook.xlsx.BlankWorkbook;
import th.itaworkbook.xlsx.Splicer;
import th.itaworkbook.xlsx.XlsxPackage;

/** Makes the template of a year and fills facts into it, with the values that Excel would compute. */
public final class TemplatePack {
    private final Knowledge knowledge;

    TemplatePack(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The empty template of a year; the same framework always gives the same bytes. */
    public byte[] template(Framework framework) {
        return template(framework, Room.USUAL);
    }

    private byte[] template(Framework framework, Room room) {
        EditList edits = Template.edits(
                framework, WorkbookAnalysis.of(empty(framework)), knowledge.topics(), knowledge.themeNames(), room);
        try {
            return Splicer.apply(XlsxPackage.open(BlankWorkbook.bytes(), knowledge.limits()), edits);
        } catch (UnusableFileException e) {
            throw new IllegalStateException("our own template is refused: " + e.finding(), e);
        }
    }

    /** The empty template of a known year; throws IllegalArgumentException for any other. */
    public byte[] template(int year) {
        return template(framework(year));
    }

    private Framework framework(int year) {
        return knowledge
                .frameworks()
                .year(year)
                .orElseThrow(() -> new IllegalArgumentException("no framework of " + year));
    }

    /** The template of that year, filled; throws IllegalArgumentException when facts do not fit the template. */
    public byte[] filled(Facts facts) {
        Framework framework = framework(facts.year());
        try {
            Opened template = Opened.of(template(framework, room(facts)), knowledge.limits());
            Reading reading = WorkbookIntake.read(template.grid(), knowledge.frameworks());
            byte[] typed = Splicer.apply(
                    template.file(),
                    new EditList(Filling.edits(
                            facts, template, reading, knowledge.widths().get())));
            return recalculated(typed);
        } catch (UnusableFileException e) {
            throw new IllegalStateException("our own workbook is refused: " + e.finding(), e);
        }
    }

    /** The template of that year with those scores in its input cells. */
    byte[] filled(Framework framework, List<TypedValue> values) throws ValueRefusedException {
        try {
            Opened template = Opened.of(template(framework), knowledge.limits());
            Reading reading = WorkbookIntake.read(template.grid(), knowledge.frameworks());
            List<Edit> edits =
                    List.copyOf(TypedValues.edits(values, AddressBook.of(template.grid(), reading), framework));
            return recalculated(Splicer.apply(template.file(), new EditList(edits)));
        } catch (UnusableFileException e) {
            throw new IllegalStateException("our own workbook is refused: " + e.finding(), e);
        }
    }

    private static Room room(Facts facts) {
        Map<String, Integer> rows = new HashMap<>();
        facts.rows().forEach((sheet, table) -> rows.put(sheet, table.size()));
        facts.ranges().forEach((range, table) -> rows.put(range, table.size()));
        return new Room(rows);
    }

    /** The same workbook with the values of our formulas brought up to date. */
    byte[] recalculated(byte[] workbook) throws UnusableFileException {
        Opened opened = Opened.of(workbook, knowledge.limits());
        Reading reading = WorkbookIntake.read(opened.grid(), knowledge.frameworks());
        Analysis analysis = WorkbookAnalysis.of(reading.asExcelSees());
        Addresses addresses = AddressBook.of(opened.grid(), reading);
        List<FormulaRegister.FormulaCell> cells =
                new FormulaRegister(reading.submission().framework()).cells(addresses);
        return Splicer.apply(
                opened.file(), new EditList(new FormulaCells(opened.grid(), addresses, cells, analysis, true).edits()));
    }

    private static Submission empty(Framework framework) {
        Agency agency = Agency.of(framework.year(), Map.of());
        return Submission.ofScores(
                framework, framework, agency, Map.of(), Map.of(), Map.of(), List.of(), List.of(), true);
    }
}
