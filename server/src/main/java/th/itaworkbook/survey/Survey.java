package th.itaworkbook.survey;

import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;

/**
 * What the agency's own survey says of one instrument. It stands beside the official scores and never replaces them.
 *
 * @param sheet name of the sheet with the answers, as in the file
 * @param year year of the answers
 * @param priorYear the year before that is compared, if the sheet has one
 * @param respondents respondents of this year who count
 * @param priorRespondents those of the year before
 * @param repeated rows that are not used because their respondent answered before
 * @param otherYears rows of years that are not looked at
 * @param items in the order of the columns
 * @param indicators ascending by number
 * @param groups by demographic column
 */
public record Survey(
        Instrument instrument,
        String sheet,
        int year,
        Optional<Integer> priorYear,
        int respondents,
        int priorRespondents,
        int repeated,
        int otherYears,
        List<Item> items,
        List<Indicator> indicators,
        List<GroupTable> groups) {
    public Survey {
        items = List.copyOf(items);
        indicators = List.copyOf(indicators);
        groups = List.copyOf(groups);
    }

    /**
     * One item.
     *
     * @param tally answers of this year
     * @param own score in this survey; absent where nobody answered
     * @param itemTotal correlation with the other items of its indicator; absent where it is not defined
     * @param gain what the indicator would gain if this item had 100: {@code (100 − score) / number of its items}
     * @param change since the year before; absent without two years
     */
    public record Item(
            Framework.Item question,
            Tally tally,
            Optional<Estimate> own,
            Optional<Double> itemTotal,
            Optional<Score> gain,
            Optional<Change> change) {}

    /**
     * One indicator.
     *
     * @param items number of its items in the framework
     * @param asked number of those that have a column
     * @param complete respondents of this year who answered all of these
     * @param alpha Cronbach's alpha; absent where it is not defined
     * @param own mean of its items; absent unless every item of the framework has a score
     * @param change since the year before, over respondents who answered all; absent without two years
     */
    public record Indicator(
            Framework.Indicator indicator,
            int items,
            int asked,
            int complete,
            Optional<Double> alpha,
            Optional<Score> own,
            Optional<Change> change) {}
}
