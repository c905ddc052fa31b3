package th.itaworkbook.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission.ItemRow;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.intake.RowReader.Use;
import th.itaworkbook.intake.ScoreCell.Side;

/** Reads sheet ข้อคำถาม: items of IIT and EIT and their sub-items, in any order. */
final class ItemSheetReader {
    private static final Set<Instrument> SURVEYS = EnumSet.of(Instrument.IIT, Instrument.EIT);

    private final RowReader rows;
    private final Framework framework;
    private final ItemCodeParser codes;
    private final List<ItemRow> read = new ArrayList<>();
    private final List<ItemRow> strict = new ArrayList<>();
    private final Map<String, Integer> rowByKey = new LinkedHashMap<>();
    private final Map<String, Integer> subItems = new LinkedHashMap<>();

    ItemSheetReader(RowReader rows, Framework framework) {
        this.rows = rows;
        this.framework = framework;
        this.codes = new ItemCodeParser(framework);
    }

    /** Both readings of the sheet, and where its rows stand. */
    record Result(List<ItemRow> read, List<ItemRow> strict, SheetTable table) {}

    Result read() {
        int last = -1;
        for (int row : rows.rows()) {
            if (readRow(row)) {
                last = row;
            }
        }
        return new Result(List.copyOf(read), List.copyOf(strict), SheetTable.of(rows.table(), rowByKey, last));
    }

    private boolean readRow(int row) {
        String typed = rows.shownText(row, Header.CODE);
        if (!ItemCodeParser.isMeantAsCode(typed) && !hasScore(row)) {
            return false;
        }
        Optional<ItemCodeParser.Reading> code = codes.read(typed, context(row));
        if (code.isEmpty()) {
            rows.log(FindingCode.ITEM_UNKNOWN, row, Header.CODE, Integer.toString(framework.year()));
            return false;
        }
        Item item = code.get().item();
        String subItem = rows.text(row, Header.SUB_ITEM);
        boolean isItem = ScoreParser.isNone(subItem);
        if (isItem && rowByKey.containsKey(item.code())) {
            String first = rows.address(rowByKey.get(item.code()), Header.CODE);
            rows.log(FindingCode.ITEM_DUPLICATE, row, Header.CODE, "ข้อ " + item.code(), first);
            return false;
        }
        if (code.get().normalised() && !rows.goesOn(row, Header.CODE)) {
            rows.log(FindingCode.ITEM_CODE_NORMALISED, row, Header.CODE, item.code());
        }
        rowByKey.put(isItem ? item.code() : item.code() + "#" + subItems.merge(item.code(), 1, Integer::sum), row);
        add(row, item, isItem ? "" : subItem);
        return true;
    }

    private boolean hasScore(int row) {
        return !rows.isNone(row, Header.CURRENT)
                || !rows.isNone(row, Header.PRIOR)
                || !rows.isNone(row, Header.PART_1)
                || !rows.isNone(row, Header.PART_2);
    }

    private ItemCodeParser.Context context(int row) {
        Set<Instrument> named = EnumSet.noneOf(Instrument.class);
        named.addAll(ShortLists.instruments(rows.shownText(row, Header.INSTRUMENT)));
        named.retainAll(SURVEYS);
        Set<String> indicators = ShortLists.number(rows.shownText(row, Header.INDICATOR))
                .map(n -> Set.of(n.toString()))
                .orElse(Set.of());
        return new ItemCodeParser.Context(named.isEmpty() ? SURVEYS : named, indicators);
    }

    private void add(int row, Item item, String subItem) {
        String label = "ข้อ " + item.code();
        boolean parts = item.instrument() == Instrument.EIT;
        ScoreCell prior = score(row, Header.PRIOR, label);
        ScoreCell current = score(row, Header.CURRENT, label);
        ScoreCell part1 = parts ? score(row, Header.PART_1, label) : ScoreCell.NONE;
        ScoreCell part2 = parts ? score(row, Header.PART_2, label) : ScoreCell.NONE;
        read.add(row(Side.READ, row, item, subItem, prior, current, part1, part2));
        if (isCountedByFormulas(row, item)) {
            strict.add(row(Side.STRICT, row, item, subItem, prior, current, part1, part2));
        }
    }

    private ItemRow row(Side side, int row, Item item, String subItem, ScoreCell... cells) {
        return new ItemRow(
                item.code(),
                row,
                rows.shownText(row, Header.QUESTION),
                subItem,
                side.of(cells[0]),
                side.of(cells[1]),
                side.of(cells[2]),
                side.of(cells[3]),
                Group.parse(rows.text(row, Header.SET_GROUP)).orElse(null),
                ShortLists.themes(rows.text(row, Header.THEME_NO)),
                rows.text(row, Header.NOTE),
                rows.place(row, Header.CODE));
    }

    // The formulas of ตัวชี้วัด pick the rows of an indicator by the number in ตัวชี้วัดที่.
    private boolean isCountedByFormulas(int row, Item item) {
        if (!rows.table().has(Header.INDICATOR)) {
            return false;
        }
        CellValue stated = rows.value(row, Header.INDICATOR);
        String expected = Integer.toString(item.indicator());
        Optional<Integer> number = ShortLists.number(rows.shownText(row, Header.INDICATOR));
        if (number.isPresent() && number.get() != item.indicator()) {
            rows.log(
                    FindingCode.ITEM_UNDER_WRONG_INDICATOR,
                    row,
                    Header.INDICATOR,
                    item.code(),
                    number.get().toString(),
                    expected);
            return false;
        }
        if (stated instanceof CellValue.Num || stated.text().equals(expected) || !hasScore(row)) {
            return true;
        }
        rows.log(FindingCode.FORMULA_CANNOT_READ, row, Header.INDICATOR, expected);
        return false;
    }

    private ScoreCell score(int row, String header, String label) {
        return rows.score(row, header, label + " (" + header + ")", Use.BY_FORMULAS);
    }
}
