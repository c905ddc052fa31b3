package th.itaworkbook.pipeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.intake.Reading;
import th.itaworkbook.layout.RowHeights;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;

/** Fills facts into an empty template: rows are found by key, columns by header, further rows use the spare ones. */
final class Filling {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}([.][0-9]{1,6})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Set<String> NUMBERS = Set.of(
            Header.PRIOR,
            Header.CURRENT,
            Header.PART_1,
            Header.PART_2,
            Header.PUBLISHED_PRIOR,
            Header.PUBLISHED,
            Header.BEFORE_APPEAL,
            Header.COUNT,
            Header.YEAR,
            Header.ORDER,
            Header.INDICATOR,
            Header.PROGRESS,
            Header.MEASURE_NO,
            "อันดับ",
            "คะแนน ITA",
            "ITA",
            "IIT",
            "EIT",
            "OIT",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "10");
    private static final Set<String> DAYS = Set.of(Header.START, Header.END, Header.APPEALED_ON);
    private static final Set<String> DAY_NAMES = Set.of("as_of", "report_due_on");
    private static final Set<String> NUMBER_NAMES =
            Set.of("fiscal_year", "plan_year", "target_total", "pass_mark", "agencies_total", "national_average");

    private final Addresses addresses;
    private final List<Edit> edits = new ArrayList<>();
    private final Map<TemplateSheet, Integer> nextRow = new HashMap<>();
    private final Set<String> usedSubItems = new HashSet<>();

    private final Framework framework;

    private Filling(Addresses addresses, Framework framework) {
        this.addresses = addresses;
        this.framework = framework;
    }

    /** The edits that fill the facts into the template that was read. */
    static List<Edit> edits(
            Facts facts, Opened template, Reading reading, Map<TemplateSheet, Map<String, Double>> widths) {
        Filling filling = new Filling(
                AddressBook.of(template.grid(), reading), reading.submission().framework());
        facts.agency().forEach(filling::named);
        facts.ranges().forEach(filling::range);
        facts.rows().forEach((sheet, rows) -> {
            TemplateSheet known = java.util.Arrays.stream(TemplateSheet.values())
                    .filter(s -> Labels.same(s.title(), sheet))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no sheet " + sheet));
            rows.forEach(row -> filling.row(known, row, widths.getOrDefault(known, Map.of())));
        });
        return filling.edits;
    }

    private void named(String name, String value) {
        RangeRef range = addresses.names().get(name);
        if (range == null) {
            throw new IllegalArgumentException("no workbook name " + name);
        }
        put(TemplateSheet.AGENCY, range.first(), content(value, NUMBER_NAMES.contains(name), DAY_NAMES.contains(name)));
    }

    private void range(String name, List<List<String>> rows) {
        RangeRef range = addresses.names().get(name);
        for (int i = range.first().row(); i <= range.last().row(); i++) {
            int at = i - range.first().row();
            for (int column = range.first().column(); column <= range.last().column(); column++) {
                int cell = column - range.first().column();
                String value = at < rows.size() && cell < rows.get(at).size()
                        ? rows.get(at).get(cell)
                        : "";
                put(TemplateSheet.AGENCY, new CellRef(i, column), content(value, true, false));
            }
        }
    }

    private void row(TemplateSheet sheet, Map<String, String> values, Map<String, Double> widths) {
        Addresses.Area area = addresses.area(sheet);
        int row = find(sheet, area, values);
        boolean known = row >= 0;
        int at = known ? row : spare(sheet, area);
        values.forEach((header, value) -> {
            int column = area.column(header);
            if (column < 0) {
                throw new IllegalArgumentException("no column " + header + " on " + sheet.title());
            }
            boolean key = known && isKey(sheet, header);
            if (!key) {
                boolean number = NUMBERS.contains(header) && sheet != TemplateSheet.THEMES;
                put(sheet, new CellRef(at, column), content(value, number, DAYS.contains(header)));
            }
        });
        double points = RowHeights.points(values, widths);
        if (points > 0) {
            edits.add(new Edit.Heights(area.sheetName(), Map.of(at, points)));
        }
        if (sheet == TemplateSheet.ITEMS && !known) {
            identify(area, at, values.get(Header.CODE));
        }
    }

    // A sub-item that the template does not list needs the instrument and indicator of its item.
    private void identify(Addresses.Area area, int row, String code) {
        Framework.Item item = framework.item(code).orElseThrow(() -> new IllegalArgumentException("no item " + code));
        put(
                TemplateSheet.ITEMS,
                new CellRef(row, area.column(Header.INSTRUMENT)),
                Content.text(item.instrument().name()));
        put(TemplateSheet.ITEMS, new CellRef(row, area.column(Header.INDICATOR)), Content.number(item.indicator()));
    }

    private static boolean isKey(TemplateSheet sheet, String header) {
        return switch (sheet) {
            case INDICATORS -> header.equals(Header.INSTRUMENT) || header.equals(Header.INDICATOR);
            case ITEMS, OIT -> header.equals(Header.CODE);
            case THEMES -> header.equals(Header.THEME_NO);
            default -> false;
        };
    }

    private int find(TemplateSheet sheet, Addresses.Area area, Map<String, String> values) {
        return switch (sheet) {
            case INDICATORS -> indicatorRow(area, values);
            case ITEMS -> itemRow(area, values);
            case OIT -> area.row(values.getOrDefault(Header.CODE, ""));
            case THEMES -> area.row(values.getOrDefault(Header.THEME_NO, ""));
            default -> -1;
        };
    }

    private static int indicatorRow(Addresses.Area area, Map<String, String> values) {
        String number = values.getOrDefault(Header.INDICATOR, "");
        String key =
                switch (number) {
                    case "รวม" -> values.get(Header.INSTRUMENT);
                    case "ส่วนที่ 1" -> "EIT_PART_1";
                    case "ส่วนที่ 2" -> "EIT_PART_2";
                    default -> number;
                };
        if (area.row(key) < 0) {
            throw new IllegalArgumentException("no indicator row " + key);
        }
        return area.row(key);
    }

    private int itemRow(Addresses.Area area, Map<String, String> values) {
        String code = values.getOrDefault(Header.CODE, "");
        if (values.getOrDefault(Header.SUB_ITEM, "").isEmpty()) {
            return area.row(code);
        }
        for (int number = 1; ; number++) {
            String key = FormulaRegister.subItemKey(code, number);
            if (area.row(key) < 0) {
                return -1;
            }
            if (usedSubItems.add(key)) {
                return area.row(key);
            }
        }
    }

    private int spare(TemplateSheet sheet, Addresses.Area area) {
        int last = area.rows().values().stream().mapToInt(r -> r).max().orElse(area.firstRow() - 1);
        int row = nextRow.getOrDefault(sheet, sheet == TemplateSheet.HISTORY ? area.firstRow() : last + 1);
        if (row > area.lastRow()) {
            throw new IllegalArgumentException("no spare row left on " + sheet.title());
        }
        nextRow.put(sheet, row + 1);
        return row;
    }

    private static Content content(String value, boolean number, boolean day) {
        if (value.isEmpty()) {
            return Content.EMPTY;
        }
        if (number && NUMBER.matcher(value).matches()) {
            return Content.number(Double.parseDouble(value));
        }
        if (day && DAY.matcher(value).matches()) {
            return Content.number((double) ChronoUnit.DAYS.between(EPOCH, LocalDate.parse(value)));
        }
        return Content.text(value);
    }

    private void put(TemplateSheet sheet, CellRef cell, Content content) {
        edits.add(new Edit.Cells(addresses.area(sheet).sheetName(), cell, List.of(List.of(content))));
    }
}
