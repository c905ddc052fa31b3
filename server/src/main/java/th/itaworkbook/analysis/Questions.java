package th.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import th.itaworkbook.analysis.Reachability.Answers;
import th.itaworkbook.domain.Confidence;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Framework.Response;
import th.itaworkbook.domain.Framework.Scale;
import th.itaworkbook.domain.Instrument;

/**
 * Which answers a score is the plain mean of: the questions that each respondent answered and their points. Nothing is
 * returned where the points are not known, how many questions there are is not known, or they do not all weigh the same.
 */
final class Questions {
    private final Structure structure;
    private final Rows rows;
    private final Optional<List<Integer>> level;
    private final Optional<List<Integer>> yesNo;
    private final Optional<List<Integer>> either;
    private final boolean anySubItems;

    Questions(Structure structure, Rows rows) {
        this.structure = structure;
        this.rows = rows;
        Framework framework = structure.framework();
        Scale scale = framework.scale();
        this.level = Optional.ofNullable(scale.levelPoints());
        this.yesNo = Optional.ofNullable(scale.yesNoPoints());
        this.either = level.flatMap(l -> yesNo.map(
                y -> Stream.concat(l.stream(), y.stream()).distinct().sorted().toList()));
        this.anySubItems =
                framework.items().stream().anyMatch(i -> !i.subItems().isEmpty());
    }

    /** Whether the points of any answer to this survey are not known. */
    boolean lacksPoints(Instrument instrument) {
        return structure.framework().items().stream()
                .filter(i -> i.instrument() == instrument)
                .anyMatch(i -> points(i).isEmpty());
    }

    /** Of one sub-item, answered by so many. */
    Optional<List<Answers>> ofSubItem(Item item, int respondents) {
        return points(item).map(points -> List.of(new Answers(points, respondents)));
    }

    /** Of an item: of all its sub-items, which weigh the same. */
    Optional<List<Answers>> ofItem(Item item, int respondents) {
        return questions(item).flatMap(questions -> points(item)
                .map(points -> List.of(new Answers(points, respondents * questions))));
    }

    /** Of an indicator. */
    Optional<List<Answers>> ofIndicator(Indicator indicator, int respondents) {
        return ofItems(structure.itemsOf(indicator.no()), respondents);
    }

    /** Of the mean of all indicators of an instrument. */
    Optional<List<Answers>> ofInstrument(Instrument instrument, int respondents) {
        List<Item> all = new ArrayList<>();
        Set<Integer> sizes = new HashSet<>();
        for (Indicator indicator : structure.indicatorsOf(instrument)) {
            List<Item> items = structure.itemsOf(indicator.no());
            sizes.add(items.size());
            all.addAll(items);
        }
        return sizes.size() == 1 ? ofItems(all, respondents) : Optional.empty();
    }

    private Optional<List<Answers>> ofItems(List<Item> items, int respondents) {
        Set<Integer> numbers = new HashSet<>();
        List<Answers> answers = new ArrayList<>();
        for (Item item : items) {
            Optional<List<Answers>> own = ofItem(item, respondents);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            answers.addAll(own.get());
            numbers.add(own.get().get(0).count());
        }
        return numbers.size() == 1 ? Optional.of(answers) : Optional.empty();
    }

    // An inferred item of a year that has sub-items may have some that nobody has seen.
    private Optional<Integer> questions(Item item) {
        boolean known = item.confidence() != Confidence.INFERRED || !anySubItems;
        int listed = Math.max(item.subItems().size(), rows.of(item).subs().size());
        return known ? Optional.of(Math.max(1, listed)) : Optional.empty();
    }

    // Where the kind of answer is not certain, the points of either kind are allowed.
    private Optional<List<Integer>> points(Item item) {
        if (item.confidence() != Confidence.SOURCED) {
            return either;
        }
        return item.response() == Response.YES_NO ? yesNo : level;
    }
}
