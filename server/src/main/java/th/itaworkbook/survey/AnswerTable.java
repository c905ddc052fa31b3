package th.itaworkbook.survey;

import java.util.List;

/**
 * The answers of one survey sheet.
 *
 * @param sheet name of the sheet as in the file
 * @param columns what its columns hold
 * @param dictionaries the values behind the codes, by slot
 * @param answers the codes of each respondent
 * @param identities who the respondents are, where a column says so
 */
record AnswerTable(
        String sheet, Columns columns, List<Dictionary> dictionaries, Answers answers, Identities identities) {}
