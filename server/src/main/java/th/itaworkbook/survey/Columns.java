package th.itaworkbook.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;

/**
 * What the columns of a survey sheet hold, as its header row says. Columns that are read have a slot; slots of items
 * come first.
 */
final class Columns {
    /** So many demographic columns are compared; more would be no help to anybody. */
    private static final int MOST_GROUPS = 20;

    private static final int LEAST_CODES = 3;

    private static final Set<String> YEARS =
            Set.of("ปี", "ปีงบประมาณ", "ปีงบประมาณ พ.ศ.", "ปี พ.ศ.", "ปีที่สำรวจ", "ปีที่ประเมิน");
    private static final Set<String> RESPONDENTS = Set.of(
            "รหัสผู้ตอบ",
            "รหัสผู้ตอบแบบวัด",
            "รหัสผู้ตอบแบบสำรวจ",
            "เลขที่ผู้ตอบ",
            "ผู้ตอบ",
            "id",
            "respondent id",
            "response id");
    private static final Set<String> PASSED_OVER = Set.of(
            "ลำดับ",
            "ลำดับที่",
            "ที่",
            "ประทับเวลา",
            "วันที่",
            "วันที่ตอบ",
            "เวลา",
            "timestamp",
            "อีเมล",
            "email",
            "ชื่อ",
            "หมายเหตุ",
            "ข้อเสนอแนะ");

    /** Role of a column outside the items. */
    private enum Role {
        YEAR,
        PART,
        RESPONDENT,
        PASSED_OVER,
        GROUP
    }

    /** A column that splits the respondents into groups. */
    record GroupColumn(String header, int slot) {}

    private final int headerRow;
    private final List<Framework.Item> items = new ArrayList<>();
    private final List<Integer> itemColumns = new ArrayList<>();
    private final List<GroupColumn> groups = new ArrayList<>();
    private final int[] slotOf;
    private int width;
    private int year = -1;
    private int part = -1;
    private int respondent = -1;

    private Columns(int headerRow, int lastColumn) {
        this.headerRow = headerRow;
        this.slotOf = new int[lastColumn + 1];
        Arrays.fill(slotOf, -1);
    }

    /** The columns that a row names when it is the header row: at least three cells of it are item codes. */
    static Optional<Columns> of(
            List<Cell> row, Framework framework, Instrument instrument, String sheet, FindingLog log) {
        Map<String, Framework.Item> byCode = new HashMap<>();
        for (Framework.Item item : framework.items()) {
            if (item.instrument() == instrument) {
                byCode.put(item.code().toLowerCase(Locale.ROOT), item);
            }
        }
        long codes = row.stream()
                .filter(c -> Texts.itemCode(c.value().text())
                        .filter(byCode::containsKey)
                        .isPresent())
                .count();
        if (codes == 0 || codes < Math.min(LEAST_CODES, byCode.size())) {
            return Optional.empty();
        }
        CellRef last = row.get(row.size() - 1).ref();
        int widest = row.stream().mapToInt(c -> c.ref().column()).max().orElse(last.column());
        Columns columns = new Columns(last.row(), widest);
        columns.items(row, byCode, framework.year(), sheet, log);
        columns.others(row);
        return Optional.of(columns);
    }

    private void items(
            List<Cell> row, Map<String, Framework.Item> byCode, int fiscalYear, String sheet, FindingLog log) {
        Map<String, CellRef> first = new HashMap<>();
        for (Cell cell : row) {
            String header = cell.value().text();
            Optional<String> code = Texts.itemCode(header);
            if (code.isEmpty()) {
                continue;
            }
            Place place = new Place(sheet, cell.ref());
            Framework.Item item = byCode.get(code.get());
            if (item == null) {
                log.add(FindingCode.ITEM_UNKNOWN, place, header, String.valueOf(fiscalYear));
            } else if (first.putIfAbsent(item.code(), cell.ref()) != null) {
                String there = first.get(item.code()).a1();
                log.add(FindingCode.SURVEY_COLUMN_DUPLICATE, place, header, item.code(), there);
            } else {
                slotOf[cell.ref().column()] = width++;
                items.add(item);
                itemColumns.add(cell.ref().column());
            }
        }
    }

    private void others(List<Cell> row) {
        for (Cell cell : row) {
            String header = Labels.fold(cell.value().text());
            if (header.isEmpty() || Texts.itemCode(header).isPresent()) {
                continue;
            }
            switch (role(header)) {
                case YEAR -> year = year < 0 ? slot(cell) : year;
                case PART -> {
                    part = part < 0 ? slot(cell) : part;
                    groups.add(new GroupColumn(header, part));
                }
                case RESPONDENT -> respondent = respondent < 0 ? cell.ref().column() : respondent;
                case GROUP -> {
                    if (groups.size() < MOST_GROUPS) {
                        groups.add(new GroupColumn(header, slot(cell)));
                    }
                }
                case PASSED_OVER -> {}
            }
        }
    }

    private static Role role(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (YEARS.contains(lower)) {
            return Role.YEAR;
        }
        if (lower.equals(Header.PART)) {
            return Role.PART;
        }
        if (RESPONDENTS.contains(lower)) {
            return Role.RESPONDENT;
        }
        return PASSED_OVER.contains(lower) ? Role.PASSED_OVER : Role.GROUP;
    }

    private int slot(Cell cell) {
        slotOf[cell.ref().column()] = width;
        return width++;
    }

    int headerRow() {
        return headerRow;
    }

    /** The items that have a column; each has the slot of its place in this list. */
    List<Framework.Item> items() {
        return items;
    }

    /** The column of the item of that slot. */
    int columnOf(int itemSlot) {
        return itemColumns.get(itemSlot);
    }

    List<GroupColumn> groups() {
        return groups;
    }

    /** Number of slots. */
    int width() {
        return width;
    }

    /** The slot of a column, or -1 where it is not read. */
    int slotOf(int column) {
        return column < slotOf.length ? slotOf[column] : -1;
    }

    /** Slot of the year of the row, or -1. */
    int year() {
        return year;
    }

    /** Slot of the part of the external survey, or -1. */
    int part() {
        return part;
    }

    /** Column (not slot) that tells respondents apart, or -1. */
    int respondent() {
        return respondent;
    }
}
