package th.itaworkbook.grid;

/** Takes the cells of one sheet as they are read, in the order of the file. */
public interface CellSink {
    /** Takes the next cell. */
    CellSink add(Cell cell);

    /** Takes a merged range; these come after the cells. */
    CellSink merge(RangeRef range);
}
