package th.itaworkbook.measure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import th.itaworkbook.domain.Agency.GroupBy;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Group;

/**
 * Which group decides about an item: its own, or that of its indicator where the agency plans by indicator.
 *
 * @param analysis the figures
 */
record Line(Analysis analysis) {
    /** The group that decides about the item. */
    Optional<Group> groupOf(ItemResult item) {
        if (analysis.submission().agency().groupBy() == GroupBy.INDICATOR) {
            Optional<Group> ofIndicator = groupOf(item.indicator());
            if (ofIndicator.isPresent()) {
                return ofIndicator;
            }
        }
        return Optional.ofNullable(item.group());
    }

    /** The group of an indicator. */
    Optional<Group> groupOf(int indicator) {
        return analysis.indicator(indicator).map(IndicatorResult::group);
    }

    /** Whether a measure must answer the item. */
    boolean isBelow(ItemResult item) {
        return isBelow(item.group()) && groupOf(item).filter(Line::isBelow).isPresent();
    }

    /** Whether a group calls for change. */
    static boolean isBelow(Group group) {
        return group == Group.URGENT || group == Group.IMPROVE;
    }

    /** The worst group that decides about the items. */
    Optional<Group> worstOf(Collection<ItemResult> items) {
        return items.stream().flatMap(item -> groupOf(item).stream()).min(Comparator.naturalOrder());
    }

    /** Whether anything is known about an indicator, so that it can and must have a measure. */
    boolean isKnown(int indicator) {
        return analysis.indicator(indicator)
                        .filter(i -> i.score() != null || i.group() != null)
                        .isPresent()
                || analysis.items().stream()
                        .anyMatch(i -> i.indicator() == indicator && (i.score() != null || i.group() != null))
                || analysis.subIndicators().stream().anyMatch(s -> s.indicator() == indicator && s.score() != null);
    }
}
