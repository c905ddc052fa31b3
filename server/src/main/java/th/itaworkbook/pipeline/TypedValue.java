package th.itaworkbook.pipeline;

/**
 * One score for one input cell of a template.
 *
 * @param sheet name of the sheet
 * @param row key of the row: {@code 4}, {@code 9.1}, {@code EIT} for the row รวม, {@code EIT_PART_1}, an item code, an
 *     item code with {@code #2} for its second sub-item; a year on คะแนนย้อนหลัง
 * @param header text of the column's header
 * @param value decimal from 0 to 100, in western digits
 */
public record TypedValue(String sheet, String row, String header, String value) {}
