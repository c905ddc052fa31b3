package th.itaworkbook.analysis;

import java.math.BigDecimal;
import th.itaworkbook.analysis.Respondents.Survey;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.finding.FindingCode;

/** Counts of respondents: every breakdown against the total, and the total against the required minimum. */
final class RespondentChecks {
    private final Checks checks;
    private final Respondents respondents;

    RespondentChecks(Checks checks, Respondents respondents) {
        this.checks = checks;
        this.respondents = respondents;
    }

    void run() {
        for (Survey survey : respondents.surveys()) {
            Figure total = respondents.total(survey);
            if (total != null) {
                respondents.breakdowns(survey).forEach(by -> breakdown(survey, by, total));
                minimum(survey, total);
            }
        }
        for (Instrument instrument : Instrument.values()) {
            parts(instrument);
        }
    }

    private void breakdown(Survey survey, String by, Figure total) {
        respondents
                .contradiction(survey, by)
                .ifPresent(sum -> mismatch(respondents.first(survey, by), survey.label(), by, sum, total.value()));
    }

    // The parts of a survey against the whole, where all three are given.
    private void parts(Instrument instrument) {
        Figure whole = respondents.total(new Survey(instrument, ""));
        Figure part1 = respondents.total(new Survey(instrument, "1"));
        Figure part2 = respondents.total(new Survey(instrument, "2"));
        if (whole != null && part1 != null && part2 != null) {
            BigDecimal sum = part1.value().add(part2.value());
            if (sum.compareTo(whole.value()) != 0) {
                mismatch(whole, instrument.name(), "ส่วน", sum, whole.value());
            }
        }
    }

    private void minimum(Survey survey, Figure total) {
        Figure minimum = respondents.minimum(survey);
        if (minimum != null && total.value().compareTo(minimum.value()) < 0) {
            checks.add(
                    FindingCode.SAMPLE_TOO_SMALL, total, survey.label(), plain(total.value()), plain(minimum.value()));
        }
    }

    private void mismatch(Figure marked, String survey, String by, BigDecimal sum, BigDecimal total) {
        checks.add(FindingCode.RESPONDENTS_MISMATCH, marked, survey, by, plain(sum), plain(total));
    }

    private static String plain(BigDecimal count) {
        return count.signum() == 0 ? "0" : count.stripTrailingZeros().toPlainString();
    }
}
