package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.pipeline.Workbooks;
import th.itaworkbook.web.PageBrowser.Look;
import th.itaworkbook.web.PageBrowser.Visit;

/** From pasted text to a filled template, in a real browser. */
@Tag("tools")
class PagePasteTest {
    // Figures made up for this test.
    private static final String TABLE =
            """
            ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ๙๑.๕๐
            ตัวชี้วัดที่ ๒ การใช้งบประมาณ ๘๘.๒๕
            e1 เจ้าหน้าที่ให้บริการตามขั้นตอนและระยะเวลาที่กำหนด (Eit Public ๘๖.๙๐ คะแนน) (Eit Survey ๘๔.๗๐ คะแนน)
            หน่วยงานได้คะแนนผลการประเมิน ITA ในภาพรวม จำนวน 88.37 คะแนน
            กองคลัง 77.70
            """;

    private static void paste(Page page, String year, String text) {
        page.click("#tab-paste");
        page.selectOption("#paste-year", year);
        page.fill("#pasted", text);
        page.click("#paste-form button[type=submit]");
        page.waitForSelector("#paste-found");
    }

    private static byte[] filled(Page page) throws Exception {
        Download download = page.waitForDownload(() -> page.click("#paste-actions .main"));
        return Files.readAllBytes(download.path());
    }

    private static Analysis analysis(byte[] workbook) throws Exception {
        return Workbooks.open(Optional.empty()).check(workbook).analysis();
    }

    @Test
    void whatWasUnderstoodIsShownAndLandsInTheTemplate() throws Exception {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            Page page = visit.page;
            paste(page, "2568", TABLE);
            assertThat(page.locator("#paste-found")).hasText("อ่านได้ 4 ค่า ไม่แน่ใจ 2 รายการ");
            assertThat(page.locator("#paste-found")).isFocused();
            assertThat(page.locator(".pasted tbody tr")).hasCount(3);
            assertThat(page.locator(".gaps")).containsText("กองคลัง 77.70");
            assertThat(page.locator("#preview")).containsText("3, 4, 5, 6, 7, 8, 9, 10");
            // The sentence is only offered; the reader takes it, and leaves out the second indicator.
            page.locator(".gaps .use input").check();
            page.locator(".pasted tbody tr").nth(1).locator("input").uncheck();
            assertThat(page.locator("#paste-actions .main")).hasText("ใส่ 4 ค่าลงในแบบปี 2568 แล้วดาวน์โหลด");
            Analysis analysis = analysis(filled(page));
            assertEquals("91.50", analysis.indicators().get(0).score().toString());
            assertEquals(null, analysis.indicators().get(1).score());
            assertEquals("88.37", analysis.total().published().toPlainString());
            assertEquals(List.of(), visit.complaints);
        }
    }

    @Test
    void columnsThatNothingTellsApartAreAskedForAndTheAnswerCounts() throws Exception {
        String table = "การปฏิบัติหน้าที่ 81.50 91.60\nการใช้งบประมาณ 82.25 92.70\nการใช้อำนาจ 83.10 93.80";
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            Page page = visit.page;
            paste(page, "2568", table);
            assertThat(page.locator("#paste-found")).containsText("อ่านได้ 0 ค่า");
            assertThat(page.locator("#paste-actions")).isHidden();
            page.locator(".question select").nth(0).selectOption("current");
            page.locator(".question select").nth(1).focus();
            page.locator(".question select").nth(1).selectOption("prior");
            assertThat(page.locator(".question select").nth(1)).isFocused();
            assertThat(page.locator("#paste-found")).hasText("อ่านได้ 6 ค่า ไม่แน่ใจ 0 รายการ");
            Analysis analysis = analysis(filled(page));
            assertEquals("81.50", analysis.indicators().get(0).score().toString());
            assertEquals("93.80", analysis.indicators().get(2).prior().toString());
        }
    }

    @Test
    void theResultCanBeSeenAtOnceAndTheTextStays() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            Page page = visit.page;
            paste(page, "2568", TABLE);
            page.locator("#paste-actions button").nth(1).click();
            assertThat(page.locator("#agency")).isVisible();
            assertThat(page.locator("table.stacked tbody tr").first()).containsText("91.50");
            assertThat(page.locator("#pasted")).hasValue(TABLE);
            page.click("#language");
            assertThat(page.locator("#paste-found")).hasText("4 values understood, 2 not certain");
        }
    }

    @Test
    void withoutTextThePageSaysSo() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            visit.page.click("#tab-paste");
            visit.page.click("#paste-form button[type=submit]");
            assertThat(visit.page.locator("#state")).hasText("ยังไม่มีข้อความ วางผลคะแนนลงในช่องก่อน");
            assertThat(visit.page.locator("#pasted")).isFocused();
        }
    }
}
