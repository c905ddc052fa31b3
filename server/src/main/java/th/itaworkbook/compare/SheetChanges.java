package th.itaworkbook.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import th.itaworkbook.compare.Change.Kind;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;

/** Sheets that came, went, were hidden or shown; those that the service draws do not count. */
final class SheetChanges {
    private final Changes changes;

    SheetChanges(Changes changes) {
        this.changes = changes;
    }

    void compare(Grid now, Grid before) {
        Map<String, Sheet> sheets = own(now);
        Map<String, Sheet> sheetsBefore = own(before);
        sheetsBefore.forEach((name, was) -> {
            if (!sheets.containsKey(name)) {
                changes.add(Kind.SHEET, null, Place.sheet(was.name()), was.name(), shown(was), "", false);
            }
        });
        sheets.forEach((name, is) -> {
            Sheet was = sheetsBefore.get(name);
            if (was == null) {
                changes.add(Kind.SHEET, Place.sheet(is.name()), null, is.name(), "", shown(is), false);
            } else if (was.visibility() != is.visibility()) {
                changes.add(
                        Kind.SHEET,
                        Place.sheet(is.name()),
                        Place.sheet(was.name()),
                        is.name(),
                        shown(was),
                        shown(is),
                        false);
            }
        });
    }

    private static Map<String, Sheet> own(Grid grid) {
        Map<String, Sheet> own = new LinkedHashMap<>();
        for (Sheet sheet : grid.sheets()) {
            String name = Labels.fold(sheet.name());
            boolean drawn = false;
            for (TemplateSheet kind : TemplateSheet.values()) {
                drawn |= kind.isGenerated() && Labels.same(kind.title(), name);
            }
            if (!drawn) {
                own.putIfAbsent(name, sheet);
            }
        }
        return own;
    }

    private static String shown(Sheet sheet) {
        return switch (sheet.visibility()) {
            case VISIBLE -> "แสดง";
            case HIDDEN -> "ซ่อน";
            case VERY_HIDDEN -> "ซ่อนแบบไม่มีในรายการ";
        };
    }
}
