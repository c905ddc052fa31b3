package th.itaworkbook.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission.OitRow;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.intake.RowReader.Use;
import th.itaworkbook.intake.ScoreCell.Side;

/** Reads sheet OIT: scores, links, comments and appeals of the open data check. */
final class OitSheetReader {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/?#]+\\.[^\\s/?#.]+(?:[/?#]\\S*)?");

    private final RowReader rows;
    private final Framework framework;
    private final ItemCodeParser codes;
    private final List<OitRow> read = new ArrayList<>();
    private final List<OitRow> strict = new ArrayList<>();
    private final Map<String, Integer> rowByKey = new LinkedHashMap<>();

    OitSheetReader(RowReader rows, Framework framework) {
        this.rows = rows;
        this.framework = framework;
        this.codes = new ItemCodeParser(framework);
    }

    /** Both readings of the sheet, and where its rows stand. */
    record Result(List<OitRow> read, List<OitRow> strict, SheetTable table) {}

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
        String typed = rows.text(row, Header.CODE);
        if (!ItemCodeParser.isMeantAsCode(typed) && !hasScore(row)) {
            return false;
        }
        Optional<String> stated = ShortLists.subIndicator(rows.shownText(row, Header.SUB_INDICATOR));
        Optional<ItemCodeParser.Reading> code = codes.read(
                typed,
                new ItemCodeParser.Context(
                        Set.of(Instrument.OIT), stated.map(Set::of).orElse(Set.of())));
        if (code.isEmpty()) {
            rows.log(FindingCode.ITEM_UNKNOWN, row, Header.CODE, Integer.toString(framework.year()));
            return false;
        }
        Item item = code.get().item();
        Integer first = rowByKey.putIfAbsent(item.code(), row);
        if (first != null) {
            String at = rows.address(first, Header.CODE);
            rows.log(FindingCode.ITEM_DUPLICATE, row, Header.CODE, "ข้อ " + item.code(), at);
            return false;
        }
        if (code.get().normalised()) {
            rows.log(FindingCode.ITEM_CODE_NORMALISED, row, Header.CODE, item.code());
        }
        checkAddress(row, item);
        add(row, item, stated);
        return true;
    }

    private boolean hasScore(int row) {
        return !rows.isNone(row, Header.CURRENT) || !rows.isNone(row, Header.PRIOR);
    }

    private void checkAddress(int row, Item item) {
        if (rows.isNone(row, Header.URL)) {
            return;
        }
        for (String word : Labels.fold(rows.text(row, Header.URL)).split(" ", -1)) {
            if (!ADDRESS.matcher(word).matches()) {
                rows.log(FindingCode.URL_MALFORMED, row, Header.URL, item.code());
                return;
            }
        }
    }

    private void add(int row, Item item, Optional<String> stated) {
        String label = "ข้อ " + item.code();
        ScoreCell prior = score(row, Header.PRIOR, label, Use.BY_FORMULAS);
        ScoreCell current = score(row, Header.CURRENT, label, Use.BY_FORMULAS);
        ScoreCell before = score(row, Header.BEFORE_APPEAL, label, Use.BY_SERVICE);
        String appealedOn = rows.dayAsTyped(row, Header.APPEALED_ON);
        read.add(row(Side.READ, row, item, appealedOn, prior, current, before));
        if (isCountedByFormulas(row, item, stated)) {
            strict.add(row(Side.STRICT, row, item, appealedOn, prior, current, before));
        }
    }

    private OitRow row(Side side, int row, Item item, String appealedOn, ScoreCell... cells) {
        return new OitRow(
                item.code(),
                row,
                side.of(cells[0]),
                side.of(cells[1]),
                rows.text(row, Header.URL),
                rows.text(row, Header.COMMENT),
                rows.text(row, Header.APPEAL),
                appealedOn,
                side.of(cells[2]),
                Labels.fold(rows.text(row, Header.APPEAL_OUTCOME)),
                rows.text(row, Header.REASON),
                ShortLists.themes(rows.text(row, Header.THEME_NO)),
                rows.place(row, Header.CODE));
    }

    // The formulas of ตัวชี้วัด pick the rows of a sub-indicator by what stands in ตัวชี้วัดย่อย.
    private boolean isCountedByFormulas(int row, Item item, Optional<String> stated) {
        if (!rows.table().has(Header.SUB_INDICATOR)) {
            return false;
        }
        if (stated.isPresent() && !stated.get().equals(item.subIndicator())) {
            rows.log(
                    FindingCode.ITEM_UNDER_WRONG_INDICATOR,
                    row,
                    Header.SUB_INDICATOR,
                    item.code(),
                    stated.get(),
                    item.subIndicator() == null ? Integer.toString(item.indicator()) : item.subIndicator());
            return false;
        }
        boolean hasScore = !rows.isNone(row, Header.CURRENT) || !rows.isNone(row, Header.PRIOR);
        String expected = item.subIndicator();
        if (!hasScore
                || expected == null
                || rows.value(row, Header.SUB_INDICATOR).text().equals(expected)) {
            return true;
        }
        rows.log(FindingCode.FORMULA_CANNOT_READ, row, Header.SUB_INDICATOR, expected);
        return false;
    }

    private ScoreCell score(int row, String header, String label, Use use) {
        return rows.score(row, header, label + " (" + header + ")", use);
    }
}
