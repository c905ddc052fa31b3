package th.itaworkbook.layout;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.Submission.StepRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.MonthNames;

/**
 * First and last days of steps as formulas over เริ่ม and สิ้นสุด. A cell without a real date gives the day that was
 * read from the texts of the row; a row without any period of its own takes that of its measure.
 */
final class PlanDates {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    // Excel takes 1/10/68 for 1968, and some people type 2568: both mean the Buddhist year.
    private static final int FROM_TWO_DIGITS = 684;
    private static final int FROM_BUDDHIST = -6516;
    private static final int BUDDHIST_OFFSET = 543;

    private static final int LAST_SERIAL = 2_958_465;

    private final Live live;
    private final LocalDate epoch;
    private final long least;
    private final long plain;
    private final long beyond;
    private final long buddhist;

    PlanDates(Live live) {
        this.live = live;
        this.epoch = live.date1904() ? EPOCH_1904 : EPOCH;
        this.least = serial(LocalDate.of(1950, 1, 1));
        this.plain = serial(LocalDate.of(2000, 1, 1));
        this.beyond = serial(LocalDate.of(2157, 1, 1));
        this.buddhist = serial(LocalDate.of(2400, 1, 1));
    }

    long serial(LocalDate day) {
        return ChronoUnit.DAYS.between(epoch, day);
    }

    /** First or last day of a step. */
    Term day(MeasureRow measure, StepRow step, String header) {
        Term ofMeasure = own(measure.row(), header, measure.period(), Term.NOTHING);
        if (step.row() == measure.row()) {
            return ofMeasure;
        }
        Period period = step.period();
        boolean same = period.isEmpty() || (period.equals(measure.period()) && saysNothing(step.row()));
        Optional<Live.Ref> other =
                live.at(TemplateSheet.MEASURES, step.row(), header.equals(Header.START) ? Header.END : Header.START);
        Term inherited = other.map(o -> unlessNumber(o, ofMeasure)).orElse(ofMeasure);
        return own(step.row(), header, same ? Period.NONE : period, same ? inherited : Term.NOTHING);
    }

    // A merged cell shows the period of the measure in its further rows as well; a row that repeats it has it of its
    // own.
    private boolean saysNothing(int row) {
        return Stream.of(Header.PERIOD, Header.START, Header.END)
                .flatMap(header -> live.at(TemplateSheet.MEASURES, row, header).stream())
                .allMatch(cell -> cell.value().isBlank());
    }

    // Where one of the two dates stands in the row, the other one is not taken from the measure.
    private static Term unlessNumber(Live.Ref other, Term term) {
        Term chosen = number(other) > 0 ? Term.NOTHING : term;
        return new Term("IF(N(" + other.text() + ")>0,\"\"," + term.formula() + ")", chosen.value(), chosen.read());
    }

    private Term own(int row, String header, Period period, Term otherwise) {
        LocalDate read = header.equals(Header.START) ? period.start() : period.end();
        Optional<Live.Ref> cell = live.at(TemplateSheet.MEASURES, row, header);
        boolean dated = cell.filter(c -> number(c) >= least).isPresent();
        return day(cell, dated || read == null ? otherwise : read(read));
    }

    /** A day that was read from a text. */
    Term read(LocalDate day) {
        String formula = "DATE(" + day.getYear() + "," + day.getMonthValue() + "," + day.getDayOfMonth() + ")";
        return new Term(formula, CellValue.of((double) serial(day)), true);
    }

    /** The date in a cell as the service reads it, or another term where there is none. */
    Term day(Optional<Live.Ref> cell, Term otherwise) {
        if (cell.isEmpty()) {
            return otherwise;
        }
        String ref = cell.get().text();
        String formula = "IF(N(" + ref + ")<" + least + "," + otherwise.formula() + ",IF(" + ref + "<" + plain
                + ",EDATE(" + ref + "," + FROM_TWO_DIGITS + "),IF(" + ref + "<" + beyond + ",INT(" + ref + "),IF(OR("
                + ref + "<" + buddhist + "," + ref + ">" + LAST_SERIAL + "),\"\",EDATE(" + ref + "," + FROM_BUDDHIST
                + ")))))";
        if (cell.get().value() instanceof CellValue.Fault fault) {
            return Term.of(formula, fault);
        }
        double number = number(cell.get());
        if (number < least) {
            return new Term(formula, otherwise.value(), otherwise.read());
        }
        return Term.of(formula, value(number));
    }

    private CellValue value(double number) {
        if (number < plain) {
            return moved(number, FROM_TWO_DIGITS);
        }
        if (number < beyond) {
            return CellValue.of(Math.floor(number));
        }
        return number < buddhist || number > LAST_SERIAL ? Live.NOTHING : moved(number, FROM_BUDDHIST);
    }

    private CellValue moved(double number, int months) {
        return CellValue.of((double) serial(epoch.plusDays((long) number).plusMonths(months)));
    }

    /** A day in Thai short form, such as 1 ต.ค. 68. */
    String shortForm(double serial) {
        LocalDate day = epoch.plusDays((long) serial);
        int year = (day.getYear() + BUDDHIST_OFFSET) % 100;
        String month = MonthNames.SHORT.get(day.getMonthValue() - 1);
        return day.getDayOfMonth() + " " + month + (year < 10 ? " 0" : " ") + year;
    }

    private static double number(Live.Ref ref) {
        return ref.value() instanceof CellValue.Num num ? num.value() : 0;
    }
}
