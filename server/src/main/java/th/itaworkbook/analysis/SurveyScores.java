package th.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import th.itaworkbook.analysis.Reachability.Answers;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission.IndicatorRow;
import th.itaworkbook.domain.Submission.ItemRow;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.domain.Submission.SubtotalRow;

/** The typed scores of a survey: of items, sub-items, indicators, and of the whole EIT by part. */
final class SurveyScores {
    private final Checks checks;
    private final Questions questions;

    SurveyScores(Checks checks, Questions questions) {
        this.checks = checks;
        this.questions = questions;
    }

    /**
     * What was typed for one thing; absent figures are null.
     *
     * @param answers from a number of respondents to the answers that the score is the plain mean of, where that is known
     */
    record Typed(String label, Figure whole, Figure part1, Figure part2, IntFunction<Optional<List<Answers>>> answers) {
        /** The figures that are there. */
        Stream<Figure> figures() {
            return Stream.of(Optional.ofNullable(whole), Optional.ofNullable(part1), Optional.ofNullable(part2))
                    .flatMap(Optional::stream);
        }
    }

    List<Typed> of(Instrument instrument) {
        List<Typed> all = new ArrayList<>();
        for (Item item : checks.structure.framework().items()) {
            if (item.instrument() == instrument) {
                item(item, all);
            }
        }
        for (Indicator indicator : checks.structure.indicatorsOf(instrument)) {
            IndicatorRow row = checks.submission.indicators().get(indicator.no());
            if (row != null) {
                all.add(new Typed(
                        Labelled.indicator(indicator.no()),
                        row.current(),
                        row.part1(),
                        row.part2(),
                        n -> questions.ofIndicator(indicator, n)));
            }
        }
        if (instrument == Instrument.EIT) {
            all.add(new Typed(
                    instrument.name(),
                    null,
                    part(Subtotal.EIT_PART_1),
                    part(Subtotal.EIT_PART_2),
                    n -> questions.ofInstrument(instrument, n)));
        }
        return all;
    }

    private void item(Item item, List<Typed> all) {
        Rows.Typed row = checks.rows.of(item);
        if (Stream.of(row.current(), row.part1(), row.part2()).anyMatch(Objects::nonNull)) {
            all.add(new Typed(item.code(), row.current(), row.part1(), row.part2(), n -> questions.ofItem(item, n)));
        }
        for (ItemRow sub : row.subs()) {
            all.add(new Typed(
                    item.code() + " " + sub.subItem(),
                    sub.current(),
                    sub.part1(),
                    sub.part2(),
                    n -> questions.ofSubItem(item, n)));
        }
    }

    private Figure part(Subtotal kind) {
        SubtotalRow row = checks.submission.subtotals().get(kind);
        return row == null ? null : row.current();
    }
}
