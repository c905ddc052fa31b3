package th.itaworkbook.pipeline;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import th.itaworkbook.audit.AuditResult;
import th.itaworkbook.compare.Compared;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.opendata.OpenFile;
import th.itaworkbook.report.ReportOptions;
import th.itaworkbook.survey.Survey;

/** What the product does with workbooks; every door (command line, HTTP) uses exactly this. */
public interface WorkbookService {
    /**
     * What was found in a workbook.
     *
     * @param analysis all figures, with the submission they come from
     * @param measures the measures on the sheet; after analyse also those that were generated
     * @param findings sorted as the workbook is
     * @param surveys statistics of the agency's own surveys
     */
    record Checked(
            Analysis analysis, List<Submission.MeasureRow> measures, List<Finding> findings, List<Survey> surveys) {
        public Checked {
            surveys = List.copyOf(surveys);
        }

        /** What was found in a workbook without surveys. */
        public Checked(Analysis analysis, List<Submission.MeasureRow> measures, List<Finding> findings) {
            this(analysis, measures, findings, List.of());
        }
    }

    /**
     * The open data of a workbook.
     *
     * @param checked what was found, for those who decide whether to publish
     * @param files what may be published
     */
    record Exported(Checked checked, List<OpenFile> files) {}

    /**
     * Scores for the input cells of a workbook.
     *
     * @param edits all that has to be written; cells that have their score already are not among them
     * @param occupied those cells among them that hold something else now
     */
    record Typed(EditList edits, List<Occupied> occupied) {
        public Typed {
            occupied = List.copyOf(occupied);
        }
    }

    /** A cell that would lose what it holds, as text, a formula with its equals sign. */
    record Occupied(String sheet, CellRef cell, String before, String after) {}

    /** An analysed workbook; not a record because the file is a mutable array, which is not copied. */
    final class Analysed {
        private final Checked checked;
        private final EditList edits;
        private final byte[] workbook;

        /** Holds the three results of one run. */
        public Analysed(Checked checked, EditList edits, byte[] workbook) {
            this.checked = checked;
            this.edits = edits;
            this.workbook = workbook;
        }

        /** What was found. */
        public Checked checked() {
            return checked;
        }

        /** What was changed, in the neutral form. */
        public EditList edits() {
            return edits;
        }

        /** The annotated file; the caller must not change it. */
        public byte[] workbook() {
            return workbook;
        }
    }

    /** An audited workbook; not a record because the file is a mutable array, which is not copied. */
    final class Audited {
        private final Checked checked;
        private final AuditResult result;
        private final Optional<Compared> compared;
        private final EditList edits;
        private final byte[] workbook;

        /** Holds the results of one audit. */
        public Audited(
                Checked checked, AuditResult result, Optional<Compared> compared, EditList edits, byte[] workbook) {
            this.checked = checked;
            this.result = result;
            this.compared = compared;
            this.edits = edits;
            this.workbook = workbook;
        }

        /** What was found, by the checks of figures and by the audit. */
        public Checked checked() {
            return checked;
        }

        /** Every formula beside what it should be. */
        public AuditResult result() {
            return result;
        }

        /** What changed since the other workbook, where there was one. */
        public Optional<Compared> compared() {
            return compared;
        }

        /** What was written, in the neutral form. */
        public EditList edits() {
            return edits;
        }

        /** The file with the sheet ตรวจสูตร; the caller must not change it. */
        public byte[] workbook() {
            return workbook;
        }
    }

    /** A written report; not a record because the file is a mutable array, which is not copied. */
    final class Reported {
        private final Checked checked;
        private final byte[] document;
        private final List<String> gaps;

        /** Holds what was found, the Word document and what it still lacks. */
        public Reported(Checked checked, byte[] document, List<String> gaps) {
            this.checked = checked;
            this.document = document;
            this.gaps = List.copyOf(gaps);
        }

        /** What was found. */
        public Checked checked() {
            return checked;
        }

        /** The Word document; the caller must not change it. */
        public byte[] document() {
            return document;
        }

        /** What is required and missing, in Thai, as page one of the report lists it. */
        public List<String> gaps() {
            return gaps;
        }
    }

    /** Reads and checks; changes nothing. */
    Checked check(byte[] workbook) throws UnusableFileException;

    /** The same for a file that need not be in the heap, such as a mapped one; from 0 to the limit. */
    default Checked check(ByteBuffer workbook) throws UnusableFileException {
        byte[] bytes = new byte[workbook.limit()];
        workbook.get(0, bytes);
        return check(bytes);
    }

    /** Does everything and gives the annotated workbook; {@code tidy} also writes the numbers that were read. */
    Analysed analyse(byte[] workbook, boolean tidy) throws UnusableFileException;

    /**
     * Compares every formula with what it should be and with values computed independently; repairs nothing.
     *
     * @param against an earlier version of the workbook, or that of the year before
     */
    Audited audit(byte[] workbook, Optional<byte[]> against) throws UnusableFileException;

    /** The same without another workbook. */
    default Audited audit(byte[] workbook) throws UnusableFileException {
        return audit(workbook, Optional.empty());
    }

    /** Writes the publishable Word report of the workbook as it stands; measures are not made up for it. */
    Reported report(byte[] workbook, ReportOptions options) throws UnusableFileException;

    /** Takes our marks and generated sheets off again. */
    byte[] clear(byte[] workbook) throws UnusableFileException;

    /** The edits with which {@link #clear} does that, for a program that has the workbook open. */
    EditList clearing(byte[] workbook) throws UnusableFileException;

    /** The open data: scores and measures as CSV and JSON with a data dictionary. */
    Exported export(byte[] workbook) throws UnusableFileException;

    /** The fiscal years that have a template, ascending. */
    List<Integer> templateYears();

    /** The empty template of a fiscal year. */
    Optional<byte[]> template(int year);

    /**
     * The template of a fiscal year with what carries over from the workbook of the year before; a workbook of any
     * other year is refused.
     */
    Optional<byte[]> template(int year, byte[] lastYear) throws UnusableFileException;

    /** The rules of a fiscal year that has a template. */
    Optional<Framework> framework(int year);

    /** The template of a fiscal year with those scores in its input cells. */
    Optional<byte[]> template(int year, List<TypedValue> values) throws ValueRefusedException;

    /**
     * The edits that put those scores into the input cells of a workbook, for a program that has it open.
     *
     * @param year the year by whose rules the scores were read; a workbook of another year is refused
     */
    Typed typing(byte[] workbook, OptionalInt year, List<TypedValue> values)
            throws UnusableFileException, ValueRefusedException;

    /** Names of the filled examples, such as {@code opm-2568}. */
    List<String> exampleNames();

    /** What a filled example is about: its agency and fiscal year, in Thai. */
    String exampleTitle(String name);

    /** A filled example. */
    Optional<byte[]> example(String name);

    /** What the same service does with many agencies. */
    MinistryService ministry();
}
