package th.itaworkbook.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellSink;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;

/**
 * Takes the cells of a survey sheet as they are read, one row a respondent, and keeps the answers coded: a million
 * respondents fit into a few dozen MiB.
 */
public final class AnswerSheet implements CellSink {
    private static final int HEADER_ROWS = 40;

    /** A row of so many cells is no title: somebody put a table there. */
    private static final int TABLE_CELLS = 3;

    private final Framework framework;
    private final Instrument instrument;
    private final String sheet;
    private final FindingLog log = new FindingLog();
    private final List<Cell> heading = new ArrayList<>();
    private int row = -1;
    private boolean isClosed;
    private boolean holdsMore;
    private boolean isFresh;
    private boolean isAnswered;
    private Columns columns;
    private Dictionary[] dictionaries;
    private byte[] codes;
    private Answers answers;
    private long identity;
    private Identities identities;

    /** Starts reading the sheet of that name. */
    public AnswerSheet(Framework framework, Instrument instrument, String sheet) {
        this.framework = framework;
        this.instrument = instrument;
        this.sheet = sheet;
    }

    @Override
    public AnswerSheet add(Cell cell) {
        CellRef at = cell.ref();
        if (at.row() != row) {
            endRow();
            row = at.row();
            isFresh = true;
        }
        CellValue value = cell.value();
        if (isClosed || value == CellValue.blank()) {
            return this;
        }
        if (isFresh) {
            isFresh = false;
            isClosed = closes(value);
            if (isClosed) {
                return this;
            }
        }
        if (columns != null) {
            answer(at.column(), value);
        } else if (row < HEADER_ROWS) {
            heading.add(cell);
        } else {
            holdsMore = true;
        }
        return this;
    }

    @Override
    public AnswerSheet merge(RangeRef range) {
        return this;
    }

    private static boolean closes(CellValue value) {
        return value instanceof CellValue.Text text && Labels.fold(text.text()).startsWith(TemplateSheet.CLOSING_LINE);
    }

    private void answer(int column, CellValue value) {
        int slot = columns.slotOf(column);
        if (slot >= 0) {
            int code = dictionaries[slot].code(value, row);
            codes[slot] = (byte) code;
            isAnswered |= code != Dictionary.BLANK && slot < columns.items().size();
        } else if (column == columns.respondent()) {
            identity = Identities.of(value.text());
        }
    }

    private void endRow() {
        if (columns == null) {
            findHeader();
        } else if (isAnswered) {
            answers.add(codes);
            if (columns.respondent() >= 0) {
                identities.add(identity, row);
            }
        }
        if (codes != null) {
            Arrays.fill(codes, (byte) 0);
        }
        isAnswered = false;
        identity = 0;
    }

    private void findHeader() {
        Optional<Columns> found =
                heading.isEmpty() ? Optional.empty() : Columns.of(heading, framework, instrument, sheet, log);
        holdsMore |= heading.size() >= TABLE_CELLS;
        heading.clear();
        if (found.isPresent()) {
            columns = found.get();
            dictionaries = new Dictionary[columns.width()];
            Arrays.setAll(dictionaries, slot -> new Dictionary());
            codes = new byte[columns.width()];
            answers = new Answers(columns.width());
            identities = new Identities();
        }
    }

    /** What was read, once all cells were given; empty where nobody answered. */
    Optional<AnswerTable> finish() {
        endRow();
        if (columns == null) {
            if (holdsMore) {
                String codesOf = String.join(", ", firstCodes());
                log.add(FindingCode.COLUMN_MISSING, Place.sheet(sheet), "", sheet, codesOf);
            }
            return Optional.empty();
        }
        return answers.size() == 0
                ? Optional.empty()
                : Optional.of(new AnswerTable(sheet, columns, List.of(dictionaries), answers, identities));
    }

    private List<String> firstCodes() {
        return framework.items().stream()
                .filter(i -> i.instrument() == instrument)
                .map(Framework.Item::code)
                .limit(3)
                .toList();
    }

    Framework framework() {
        return framework;
    }

    Instrument instrument() {
        return instrument;
    }

    /** What was noticed in the header. */
    FindingLog log() {
        return log;
    }
}
