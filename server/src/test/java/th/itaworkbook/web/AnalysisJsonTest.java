package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.itaworkbook.SampleResult;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.pipeline.WorkbookService.Analysed;

class AnalysisJsonTest {
    private static final AnalysisJson ANSWERS = new AnalysisJson(MessageCatalog.standard());

    private static JsonNode parsed() {
        return Schemas.parsed(Json.bytes(ANSWERS.of(SampleResult.checked())));
    }

    @Test
    void fitsItsSchema() {
        byte[] check = Json.bytes(ANSWERS.of(SampleResult.checked()));
        assertEquals(Set.of(), Schemas.complaints("analysis.schema.json", check));
        EditList edits = new EditList(List.of(new Edit.RemoveSheet("สถิติ")));
        byte[] analyse = Json.bytes(ANSWERS.of(new Analysed(SampleResult.checked(), edits, new byte[0])));
        assertEquals(Set.of(), Schemas.complaints("analysis.schema.json", analyse));
        assertEquals("removeSheet", Schemas.parsed(analyse).at("/edits/0/kind").asText());
    }

    @Test
    void theSchemaRefusesWhatBreaksTheContract() {
        ObjectNode answer = ANSWERS.of(SampleResult.checked());
        answer.remove("coverage");
        answer.putArray("edits").addObject().put("kind", "unknown");
        Set<String> complaints = Schemas.complaints("analysis.schema.json", Json.bytes(answer));
        assertTrue(complaints.stream().anyMatch(c -> c.contains("coverage")), complaints.toString());
        assertTrue(
                complaints.stream().anyMatch(c -> c.startsWith("$.edits[0]") || c.startsWith("/edits/0")),
                complaints.toString());
    }

    @Test
    void figuresHaveTwoDecimalsAsShown() {
        String text = new String(Json.bytes(ANSWERS.of(SampleResult.checked())), StandardCharsets.UTF_8);
        // 92.61 and 87.99 are the published and recomputed totals of the report; 100 must not become 1E+2.
        assertTrue(
                text.contains("\"total\":{\"score\":92.61,\"prior\":87.99,\"delta\":4.62,\"direction\":\"UP\""), text);
        assertTrue(
                text.contains(
                        "\"code\":\"OIT\",\"score\":100.00,\"prior\":100.00,\"delta\":0.00,\"direction\":\"SAME\""),
                text);
        // 2 of 15 items = 13.333... per cent, half up.
        assertTrue(text.contains("\"count\":2,\"of\":15,\"share\":13.33"), text);
        // A double from the statistics: 5.8062.
        assertTrue(text.contains("\"sd\":5.81"), text);
    }

    @Test
    void fieldsStandInTheOrderOfTheContract() {
        List<String> fields = new ArrayList<>();
        parsed().fieldNames().forEachRemaining(fields::add);
        assertEquals(
                List.of(
                        "schema",
                        "agency",
                        "fiscalYear",
                        "planYear",
                        "total",
                        "instruments",
                        "indicators",
                        "subIndicators",
                        "items",
                        "groups",
                        "themes",
                        "measures",
                        "coverage",
                        "targetPlan",
                        "findings",
                        "edits"),
                fields.subList(0, 16));
    }

    @Test
    void absentIsNullAndNeverLeftOut() {
        JsonNode e1 = parsed().at("/items/1");
        assertEquals("e1", e1.path("code").asText());
        for (String field : List.of("score", "part1", "part2", "prior", "delta", "group", "pointsLost")) {
            assertTrue(e1.has(field) && e1.path(field).isNull(), field);
        }
        assertTrue(parsed().at("/total/target").isNull());
    }

    @Test
    void aStepTakesPeriodAndUnitFromItsMeasureWhenItHasNone() {
        JsonNode steps = parsed().at("/measures/0/steps");
        assertEquals("2025-10-01", steps.at("/0/start").asText());
        assertEquals("สำนักงานเลขาธิการ", steps.at("/0/responsible").asText());
        assertEquals("2026-03-31", steps.at("/1/end").asText());
        assertEquals("กลุ่มงานบริการ", steps.at("/1/responsible").asText());
        assertEquals(40.0, steps.at("/1/progress").asDouble());
        assertEquals("GENERATED", parsed().at("/measures/0/origin").asText());
        assertEquals("OFFICER", parsed().at("/measures/1/origin").asText());
    }

    @Test
    void coverageCountsItemsAndDecisionsToHaveNoMeasure() {
        // Measure 1 names i1 (indicator 1) and e1 (6); the officer decided to have none for indicator 2.
        JsonNode coverage = parsed().path("coverage");
        assertEquals(3, coverage.path("indicatorsCovered").asInt());
        assertFalse(coverage.path("complete").asBoolean());
        assertEquals("[3,4,5,7,8,9,10]", coverage.path("missing").toString());
    }

    @Test
    void findingsCarryPlaceAndBothLanguages() {
        JsonNode mismatch = parsed().at("/findings/0");
        assertEquals("ตัวชี้วัด", mismatch.path("sheet").asText());
        assertEquals("N19", mismatch.path("cell").asText());
        assertEquals("87.99", mismatch.at("/args/computed").asText());
        assertFalse(mismatch.at("/message/th").asText().isBlank());
        assertFalse(mismatch.at("/fix/en").asText().isBlank());
        JsonNode wholeSheet = parsed().at("/findings/2");
        assertTrue(wholeSheet.path("cell").isNull());
        assertTrue(wholeSheet.path("value").isNull());
    }

    @Test
    void thaiDefaultsChangeNothing() {
        byte[] expected = Json.bytes(ANSWERS.of(SampleResult.checked()));
        Locale before = Locale.getDefault();
        try {
            // The variant TH makes Java print Thai digits wherever a default locale is used.
            Locale.setDefault(new Locale("th", "TH", "TH"));
            assertEquals(
                    new String(expected, StandardCharsets.UTF_8),
                    new String(Json.bytes(ANSWERS.of(SampleResult.checked())), StandardCharsets.UTF_8));
            assertTrue(Attachment.header("a.xlsx", "ก.xlsx").endsWith("UTF-8''%E0%B8%81.xlsx"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
