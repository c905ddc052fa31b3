package th.itaworkbook.layout;

import static th.itaworkbook.domain.Header.*;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Direction;
import th.itaworkbook.domain.Extreme;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.register.Addresses;

/** The conditional formats of the input tables, wherever their columns stand in a workbook. */
public final class TableColours {
    private TableColours() {}

    /** The rules of one table; none for a table without words that have a colour. */
    public static List<Edit.ConditionalFormat> of(TemplateSheet sheet, Addresses.Area area) {
        List<Edit.ConditionalFormat> rules = new ArrayList<>();
        switch (sheet) {
            case INDICATORS -> {
                groups(area, rules);
                directions(area, rules);
                word(area, EXTREME, Extreme.HIGHEST.thai(), ink(Group.STRENGTH), rules);
                word(area, EXTREME, Extreme.LOWEST.thai(), ink(Group.URGENT), rules);
            }
            case MEMBERS -> directions(area, rules);
            case ITEMS, OIT -> groups(area, rules);
            case MEASURES, LIBRARY -> {
                word(area, KIND, MeasureKind.URGENT.thai(), Look.of(Group.URGENT), rules);
                word(area, KIND, MeasureKind.IMPROVE.thai(), Look.of(Group.IMPROVE), rules);
                word(area, KIND, MeasureKind.MAINTAIN.thai(), Look.of(Group.STRENGTH), rules);
            }
            default -> {}
        }
        return rules;
    }

    private static Style ink(Group group) {
        return IndicatorSheet.ink(Look.ink(group));
    }

    private static void groups(Addresses.Area area, List<Edit.ConditionalFormat> rules) {
        if (area.column(GROUP) >= 0) {
            rules.addAll(groups(area.sheetName(), range(area, GROUP)));
        }
    }

    private static void directions(Addresses.Area area, List<Edit.ConditionalFormat> rules) {
        word(area, DIRECTION, Direction.UP.thai(), ink(Group.STRENGTH), rules);
        word(area, DIRECTION, Direction.DOWN.thai(), ink(Group.URGENT), rules);
    }

    private static void word(
            Addresses.Area area, String header, String word, Style style, List<Edit.ConditionalFormat> rules) {
        if (area.column(header) >= 0) {
            rules.add(word(area.sheetName(), range(area, header), word, style));
        }
    }

    private static RangeRef range(Addresses.Area area, String header) {
        int column = area.column(header);
        return RangeRef.of(area.firstRow(), column, area.lastRow(), column);
    }

    static List<Edit.ConditionalFormat> groups(String sheet, RangeRef range) {
        List<Edit.ConditionalFormat> rules = new ArrayList<>();
        for (Group group : Group.values()) {
            rules.add(word(sheet, range, group.thai(), Look.of(group)));
        }
        return rules;
    }

    static Edit.ConditionalFormat word(String sheet, RangeRef range, String word, Style style) {
        String cell = "$" + CellRef.columnName(range.first().column())
                + (range.first().row() + 1);
        return new Edit.ConditionalFormat(sheet, List.of(range), cell + "=\"" + word + "\"", style);
    }
}
