package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Place;
import th.itaworkbook.intake.WorkbookIntake;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.Splicer;

/** An officer who types into a workbook: cells are found by sheet, row and header as the product finds them. */
final class Typing {
    private final Opened opened;
    private final Addresses addresses;
    private final List<Edit> edits = new ArrayList<>();
    private Place last = Place.FILE;

    private Typing(byte[] workbook) throws UnusableFileException {
        opened = Opened.of(workbook, Limits.HTTP);
        addresses = AddressBook.of(opened.grid(), WorkbookIntake.read(opened.grid(), FrameworkFiles.bundled()));
    }

    static Typing into(byte[] workbook) {
        try {
            return new Typing(workbook);
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** Types into the row of that key, such as {@code 7} on ตัวชี้วัด or {@code i1} on ข้อคำถาม. */
    Typing row(TemplateSheet sheet, String key, String header, Object typed) {
        Addresses.Area area = addresses.area(sheet);
        if (area.row(key) < 0) {
            throw new IllegalArgumentException("no row " + key);
        }
        return at(sheet, area.row(key), header, typed);
    }

    /** Types into a row counted from 0 below the headers. */
    Typing line(TemplateSheet sheet, int line, String header, Object typed) {
        return at(sheet, addresses.area(sheet).firstRow() + line, header, typed);
    }

    /** Types over the header itself. */
    Typing header(TemplateSheet sheet, String header, String typed) {
        return at(sheet, addresses.area(sheet).firstRow() - 1, header, typed);
    }

    /** Types into the first cell of a workbook name. */
    Typing named(String name, Object typed) {
        return cell(TemplateSheet.AGENCY.title(), addresses.names().get(name).first(), typed);
    }

    private Typing at(TemplateSheet sheet, int row, String header, Object typed) {
        Addresses.Area area = addresses.area(sheet);
        if (area.column(header) < 0) {
            throw new IllegalArgumentException("no column " + header);
        }
        return cell(area.sheetName(), new CellRef(row, area.column(header)), typed);
    }

    private Typing cell(String sheet, CellRef at, Object typed) {
        edits.add(new Edit.Cells(sheet, at, List.of(List.of(content(typed)))));
        last = new Place(sheet, at);
        return this;
    }

    private static Content content(Object typed) {
        if (typed instanceof Number number) {
            return Content.number(number.doubleValue());
        }
        String text = typed.toString();
        return text.isEmpty() ? Content.EMPTY : Content.text(text);
    }

    /** The cell that was typed into last. */
    Place place() {
        return last;
    }

    byte[] bytes() {
        try {
            return Splicer.apply(opened.file(), new EditList(edits));
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }
}
