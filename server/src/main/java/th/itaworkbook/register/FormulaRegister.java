package th.itaworkbook.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.register.Rule.Row;

/**
 * The one register of the template's formulas: which cell carries which formula, and which value it must give.
 * The template pack, the cached values that are written back and the audit's expected formulas come from here.
 */
public final class FormulaRegister {
    private final Map<TemplateSheet, List<Rule>> rules = new HashMap<>();

    /** The register of one year's template. */
    public FormulaRegister(Framework framework) {
        List<Rule> all = new ArrayList<>(new IndicatorFormulas(framework).rules());
        all.addAll(ItemFormulas.rules());
        all.addAll(AgencyFormulas.rules(framework));
        for (Rule rule : all) {
            rules.computeIfAbsent(rule.sheet(), s -> new ArrayList<>()).add(rule);
        }
    }

    /** The workbook name of the table of levels on sheet หน่วยงาน. */
    public static String levelsName() {
        return AgencyFormulas.LEVELS;
    }

    /** Row key of a sub-item: the item's code and a running number from 1. */
    public static String subItemKey(String code, int number) {
        return code + ItemFormulas.SUB_ITEM_MARK + number;
    }

    /** One cell that carries a formula. */
    public record FormulaCell(TemplateSheet sheet, String sheetName, CellRef cell, Rule rule, Row row) {
        /** The formula without the equals sign, as it must be in this workbook. */
        public String formula(Addresses addresses) {
            return rule.formula().apply(addresses, row);
        }

        /** The value that the formula must give. */
        public CellValue value(Analysis analysis) {
            return rule.value().apply(analysis, row);
        }
    }

    /** All formula cells of a workbook, sheet by sheet, row by row. */
    public List<FormulaCell> cells(Addresses addresses) {
        List<FormulaCell> cells = new ArrayList<>(512);
        agencyCells(addresses, cells);
        for (TemplateSheet sheet :
                List.of(TemplateSheet.INDICATORS, TemplateSheet.ITEMS, TemplateSheet.OIT, TemplateSheet.MEMBERS)) {
            if (addresses.areas().containsKey(sheet)) {
                tableCells(sheet, addresses, cells);
            }
        }
        return cells;
    }

    private void tableCells(TemplateSheet sheet, Addresses addresses, List<FormulaCell> cells) {
        Addresses.Area area = addresses.area(sheet);
        Map<Integer, String> keys = new HashMap<>();
        area.rows().forEach((key, row) -> keys.put(row, key));
        boolean spareRows = sheet != TemplateSheet.INDICATORS;
        for (int at = area.firstRow(); at <= area.lastRow(); at++) {
            String key = keys.getOrDefault(at, "");
            if (key.isEmpty() && !spareRows) {
                continue;
            }
            Row row = new Row(key, at);
            for (Rule rule : rules.getOrDefault(sheet, List.of())) {
                int column = area.column(rule.header());
                if (column >= 0
                        && rule.rows().test(addresses, row)
                        && rule.possible().test(addresses, row)) {
                    cells.add(new FormulaCell(sheet, area.sheetName(), new CellRef(at, column), rule, row));
                }
            }
        }
    }

    private void agencyCells(Addresses addresses, List<FormulaCell> cells) {
        Addresses.Area area = addresses.areas().get(TemplateSheet.AGENCY);
        if (area == null) {
            return;
        }
        for (Rule rule : rules.getOrDefault(TemplateSheet.AGENCY, List.of())) {
            RangeRef range = addresses.names().get(rule.header());
            if (range == null) {
                continue;
            }
            boolean table = rule.header().equals(AgencyFormulas.LEVELS);
            for (int at = range.first().row(); at <= range.last().row(); at++) {
                String key = table ? rule.header() + ":" + (at - range.first().row()) : rule.header();
                Row row = new Row(key, at);
                if (rule.possible().test(addresses, row)) {
                    CellRef cell = new CellRef(
                            at, table ? range.last().column() : range.first().column());
                    cells.add(new FormulaCell(TemplateSheet.AGENCY, area.sheetName(), cell, rule, row));
                }
            }
        }
    }
}
