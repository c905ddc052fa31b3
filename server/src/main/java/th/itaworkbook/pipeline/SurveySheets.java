package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Frameworks;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.survey.AnswerSheet;
import th.itaworkbook.survey.Survey;
import th.itaworkbook.survey.SurveyStatistics;
import th.itaworkbook.survey.Surveys;
import th.itaworkbook.xlsx.SheetStream;

/** The agency's own surveys: their sheets may hold a million rows and are read as streams, never into the grid. */
final class SurveySheets {
    private static final Map<Instrument, TemplateSheet> SHEETS =
            Map.of(Instrument.IIT, TemplateSheet.SURVEY_IIT, Instrument.EIT, TemplateSheet.SURVEY_EIT);

    private SurveySheets() {}

    static Surveys read(Opened opened, Framework framework, Frameworks frameworks) throws UnusableFileException {
        List<Survey> surveys = new ArrayList<>();
        FindingLog log = new FindingLog();
        List<String> order = new ArrayList<>();
        for (Instrument instrument : List.of(Instrument.IIT, Instrument.EIT)) {
            String title = SHEETS.get(instrument).title();
            Optional<String> name = SheetStream.find(opened.parts(), title);
            if (name.isPresent()) {
                order.add(name.get());
                AnswerSheet sheet = SheetStream.read(
                                opened.file(),
                                opened.parts(),
                                title,
                                () -> new AnswerSheet(framework, instrument, name.get()))
                        .orElseThrow();
                SurveyStatistics.of(sheet, frameworks, log).ifPresent(surveys::add);
            }
        }
        return new Surveys(surveys, log.sorted(order));
    }

    /** Whether a sheet holds answers of a survey. */
    static boolean isSurvey(String sheet) {
        return SHEETS.values().stream().anyMatch(s -> Labels.same(s.title(), sheet));
    }
}
