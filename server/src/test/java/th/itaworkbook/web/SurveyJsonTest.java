package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.itaworkbook.SampleResult;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.pipeline.SurveyBook;
import th.itaworkbook.pipeline.Workbooks;

/** The statistics of surveys as they go over the wire. */
class SurveyJsonTest {
    private static final AnalysisJson ANSWERS = new AnalysisJson(MessageCatalog.standard());

    private static byte[] answer(boolean twoYears) throws UnusableFileException {
        Workbooks workbooks = Workbooks.open(Optional.empty());
        byte[] answered = SurveyBook.into(workbooks.example("opm-2568").orElseThrow(), 2568)
                .simulated(40, 9, twoYears)
                .bytes();
        return Json.bytes(ANSWERS.of(workbooks.check(answered)));
    }

    @Test
    void fitsTheSchemaInOneYearAndInTwo() throws UnusableFileException {
        for (boolean twoYears : new boolean[] {false, true}) {
            byte[] json = answer(twoYears);
            assertEquals(Set.of(), Schemas.complaints("analysis.schema.json", json));
            JsonNode survey = Schemas.parsed(json).path("survey");
            assertEquals("IIT", survey.at("/0/instrument").asText());
            assertEquals(15, survey.at("/0/items").size());
            assertEquals(3, survey.at("/1/indicators").size());
            assertEquals(twoYears, survey.at("/0/items/0/change").isObject());
            assertEquals(!twoYears, survey.at("/0/priorYear").isNull());
        }
    }

    @Test
    void countsAddUp() throws UnusableFileException {
        JsonNode survey = Schemas.parsed(answer(false)).at("/survey/0");
        for (JsonNode item : survey.path("items")) {
            int sum = 0;
            for (JsonNode count : item.path("counts")) {
                sum += count.asInt();
            }
            assertEquals(item.path("n").asInt(), sum);
            assertEquals(
                    survey.path("respondents").asInt(),
                    sum + item.path("noAnswer").asInt());
            assertTrue(item.path("low").asDouble() <= item.path("score").asDouble());
        }
    }

    @Test
    void noSurveyIsAnEmptyList() {
        JsonNode survey =
                Schemas.parsed(Json.bytes(ANSWERS.of(SampleResult.checked()))).path("survey");
        assertTrue(survey.isArray() && survey.isEmpty());
    }
}
