package th.itaworkbook.pipeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.rollup.Rollup;
import th.itaworkbook.rollup.RollupOptions;
import th.itaworkbook.rollup.RollupPart;

/** What the product does with many agencies: read each file, join and rank, write; and make filled templates. */
public interface MinistryService {
    /** What a file gives to a roll-up: a workbook's result, a table's rows, or why it cannot be used; never throws. */
    RollupPart read(String source, byte[] file);

    /** Joins and ranks what files gave. */
    Rollup rollup(List<RollupPart> parts, RollupOptions options);

    /** The workbook of a roll-up; {@code links} gives the way from it to the file of a result, where there is one. */
    byte[] workbook(Rollup rollup, Function<String, Optional<String>> links);

    /** A table of results as templates to fill; throws when the file is no such table or the year is not known. */
    Prefill prefill(int year, String source, byte[] table) throws UnusableFileException;

    /** What identifies the rules by which files are read, so that results of other rules are not taken for ours. */
    String rules();

    /** A table of results that templates are made of. */
    interface Prefill {
        /** How many templates there are. */
        int size();

        /** The name of a template's file: safe on every system, each only once. */
        String fileName(int place);

        /** One filled template; may be called by several threads. */
        byte[] template(int place);

        /** What was noticed about the table. */
        List<Finding> findings();
    }

    /** Reads a target as a person types it; nothing when it is no score from 0 to 100. */
    static Optional<BigDecimal> target(String typed) {
        return typed.matches("[0-9]{1,3}([.][0-9]{1,2})?")
                ? Optional.of(new BigDecimal(typed)).filter(t -> t.compareTo(new BigDecimal(100)) <= 0)
                : Optional.empty();
    }
}
