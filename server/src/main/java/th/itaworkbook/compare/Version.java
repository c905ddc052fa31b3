package th.itaworkbook.compare;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Table;

/**
 * One of the two workbooks, as it was read.
 *
 * @param tables the tables that were found
 * @param names workbook names that refer to cells outside of these tables
 * @param templateFormulas the cells that hold the very formula of the template
 */
public record Version(
        Grid grid,
        Analysis analysis,
        Map<TemplateSheet, KeyedTable> tables,
        Map<String, NamedCells> names,
        Set<Place> templateFormulas) {
    public Version {
        Map<TemplateSheet, KeyedTable> ordered = new EnumMap<>(TemplateSheet.class);
        ordered.putAll(tables);
        tables = Collections.unmodifiableMap(ordered);
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        templateFormulas = Set.copyOf(templateFormulas);
    }

    /**
     * A table and its rows.
     *
     * @param rowByKey key of a row, as the reader of the sheet names it, to the row; empty for plain lists
     */
    public record KeyedTable(Table table, Map<String, Integer> rowByKey) {
        public KeyedTable {
            rowByKey = Collections.unmodifiableMap(new LinkedHashMap<>(rowByKey));
        }
    }

    /** Cells that a workbook name refers to. */
    public record NamedCells(String sheet, RangeRef range) {}

    Submission submission() {
        return analysis.submission();
    }

    int year() {
        return submission().agency().fiscalYear();
    }
}
