package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import th.itaworkbook.Campaign;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.framework.FrameworkFiles;

/** Whoever changes one thing behind an analysis is found: at the right cell, with the right code. */
@Tag("long")
class MutationCampaignTest {
    private static final int MUTANTS = 1_190;

    private final Map<String, Mutant.Maker> books = new LinkedHashMap<>();

    @Test
    void everyMutantIsFound(TestReporter reporter) {
        books();
        List<String> names = List.copyOf(books.keySet());
        Mutant.Kind[] kinds = Mutant.Kind.values();
        List<String> missed = new ArrayList<>();
        Map<Mutant.Kind, Integer> made = new EnumMap<>(Mutant.Kind.class);
        for (long seed : Campaign.seeds(MUTANTS).toArray()) {
            // Kinds go round fastest, so that a share of the seeds has all of them.
            Mutant.Kind kind = kinds[(int) (seed % kinds.length)];
            String name = names.get((int) (seed / kinds.length % names.size()));
            Optional<Mutant> mutant = books.get(name).make(kind, new Random(seed));
            if (mutant.isPresent()) {
                made.merge(kind, 1, Integer::sum);
                missed(mutant.get()).ifPresent(m -> missed.add("seed " + seed + " " + name + ": " + m));
            }
        }
        int count = made.values().stream().mapToInt(Integer::intValue).sum();
        reporter.publishEntry(count + " mutants: " + made);
        assertEquals(List.of(), missed);
        assertEquals(kinds.length, made.size(), "kinds that no workbook had a place for: " + made);
        assertTrue(count >= Campaign.cases(1_000), () -> "only " + count);
    }

    private void books() {
        for (String example : Examples.SERVICE.exampleNames()) {
            books.put(example, new Mutant.Maker(Examples.filled(example)));
            books.put(example + " analysed", new Mutant.Maker(Examples.analysed(example)));
        }
        List<Integer> years = Examples.SERVICE.templateYears();
        for (int i = 0; i < 3; i++) {
            int year = years.get(years.size() - 1 - 2 * i);
            Facts facts = RandomFacts.of(FrameworkFiles.bundled().year(year).orElseThrow(), 7 + i);
            byte[] filled = Examples.SERVICE.pack().filled(facts);
            books.put("random " + year, new Mutant.Maker(filled));
            books.put("random " + year + " analysed", new Mutant.Maker(Examples.analyse(filled)));
        }
    }

    private static Optional<String> missed(Mutant mutant) {
        try {
            List<Finding> findings =
                    Examples.SERVICE.audit(mutant.workbook()).checked().findings();
            boolean found = findings.stream()
                    .anyMatch(f -> f.code() == mutant.code() && f.place().equals(mutant.place()));
            return found ? Optional.empty() : Optional.of(mutant + " but was " + Audits.brief(findings));
        } catch (UnusableFileException e) {
            return Optional.of(mutant + " but is refused: " + e.finding());
        }
    }
}
