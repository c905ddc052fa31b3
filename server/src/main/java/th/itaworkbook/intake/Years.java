package th.itaworkbook.intake;

import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.AgencyField;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Frameworks;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Place;

/**
 * The two fiscal years of a workbook and their frameworks.
 *
 * @param plan the framework of the plan year, or the newest one when that year is not known yet
 */
record Years(int fiscalYear, int planYear, Framework framework, Framework plan) {
    /** Reads both years; a year that is not known refuses the file, because every rule depends on it. */
    static Years read(AgencyCells cells, WorkbookNames names, Frameworks frameworks, FindingLog log)
            throws UnusableFileException {
        String typed = text(cells, AgencyField.FISCAL_YEAR);
        String source = ScoreParser.isNone(typed) ? names.text("template_year") : typed;
        Optional<Integer> fiscal = YearParser.read(source);
        Optional<Framework> framework = fiscal.flatMap(frameworks::year);
        if (framework.isEmpty()) {
            throw new UnusableFileException(FindingCode.YEAR_UNSUPPORTED, source, supported(frameworks));
        }
        int planYear = planYear(cells, fiscal.get(), log);
        Optional<Framework> plan = frameworks.year(planYear);
        if (plan.isEmpty()) {
            Place place = cells.find(AgencyField.PLAN_YEAR)
                    .map(AgencyCells.Found::place)
                    .orElse(Place.FILE);
            String used = Integer.toString(frameworks.newest().year());
            String value = text(cells, AgencyField.PLAN_YEAR);
            log.add(FindingCode.FRAMEWORK_ASSUMED, place, value, Integer.toString(planYear), used);
        }
        return new Years(fiscal.get(), planYear, framework.get(), plan.orElseGet(frameworks::newest));
    }

    private static int planYear(AgencyCells cells, int fiscalYear, FindingLog log) {
        String typed = text(cells, AgencyField.PLAN_YEAR);
        Optional<Integer> plan = YearParser.read(typed);
        if (plan.isEmpty() && !ScoreParser.isNone(typed)) {
            cells.find(AgencyField.PLAN_YEAR)
                    .ifPresent(c ->
                            log.add(FindingCode.AGENCY_FIELD_MISSING, c.place(), typed, AgencyField.PLAN_YEAR.label()));
        }
        return plan.orElse(fiscalYear + 1);
    }

    private static String text(AgencyCells cells, AgencyField field) {
        return cells.find(field).map(c -> c.value().text()).orElse("");
    }

    private static String supported(Frameworks frameworks) {
        List<Integer> years = frameworks.years();
        int first = years.get(0);
        int last = years.get(years.size() - 1);
        boolean unbroken = last - first + 1 == years.size();
        return unbroken && years.size() > 1
                ? first + "–" + last
                : String.join(", ", years.stream().map(String::valueOf).toList());
    }
}
