package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.domain.Header.*;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import th.itaworkbook.report.DocxText;
import th.itaworkbook.report.ReportChoice;

/** The table of the required elements when the texts are too long for one page. */
class LongElementsTest {
    private static final String LONG =
            "ทบทวนคู่มือการปฏิบัติงานและเผยแพร่ให้บุคลากรทราบ ".repeat(60).strip();

    @Test
    void moreThanAPageGoesOnWithItsHeadsAndLosesNothing() throws Exception {
        PlanFacts facts = new PlanFacts();
        for (int no = 1; no <= 10; no++) {
            facts.measure(
                    ORDER,
                    String.valueOf(no),
                    INDICATOR,
                    String.valueOf(no),
                    FINDING_OF_ANALYSIS,
                    no + LONG,
                    MEASURE,
                    "มาตรการ",
                    STEPS,
                    "1. ก" + LONG + "\n2. ข" + LONG,
                    PERIOD,
                    "ตลอดปี 69",
                    RESPONSIBLE,
                    "กองกลาง");
        }
        DocxText document = new DocxText(PlanFacts.WORKBOOKS
                .report(facts.workbook(), new ReportChoice("", "elements", "", "", "").read(Optional.empty()))
                .document());
        String xml = document.xml("word/document.xml");
        assertEquals(2, xml.split("<w:tblHeader/>", -1).length, "heads are repeated");
        // The smallest letters are for what they bring onto one page.
        assertFalse(xml.contains("ItaDense"));
        for (int no = 1; no <= 10; no++) {
            assertTrue(document.text().contains(no + LONG), "analysis " + no);
        }
        assertEquals(11, document.text().split("2. ข" + LONG, -1).length);
    }
}
