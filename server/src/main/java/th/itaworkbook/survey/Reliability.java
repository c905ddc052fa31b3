package th.itaworkbook.survey;

import java.util.List;
import java.util.Optional;

/**
 * Whether the items of an indicator measure one thing, over the respondents who answered all of them.
 *
 * @param n these respondents
 * @param alpha Cronbach's alpha (1951), {@code k/(k − 1) (1 − Σ sᵢ²/s_T²)}; absent below two items or two respondents, or
 *     where all totals are equal
 * @param itemTotal for each item its correlation with the sum of the others ("corrected", Nunnally and Bernstein 1994);
 *     absent where nothing varies
 */
record Reliability(int n, Optional<Double> alpha, List<Optional<Double>> itemTotal) {}
