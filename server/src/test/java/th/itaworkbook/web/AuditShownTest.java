package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.audit.AuditResult;
import th.itaworkbook.audit.AuditedCell;
import th.itaworkbook.audit.NotChecked;
import th.itaworkbook.audit.Verdict;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.pipeline.RawBook;
import th.itaworkbook.pipeline.WorkbookService.Audited;
import th.itaworkbook.pipeline.Workbooks;
import th.itaworkbook.web.PageBrowser.Look;
import th.itaworkbook.web.PageBrowser.Visit;

/** What an audit finds in a file that was tampered with is on the page and in the pane, all of it. */
@Tag("tools")
class AuditShownTest {
    private static final Workbooks SERVICE = Workbooks.open(Optional.empty());
    private static final String INDICATORS = "ตัวชี้วัด";

    // A row is hidden and Excel does not compute by itself: nothing that a formula shows. A last formula, below the
    // table, reads the clock.
    private static byte[] tampered;
    private static Audited audited;

    @BeforeAll
    static void tamper() throws Exception {
        tampered = new RawBook(PaneModeTest.analysed())
                .sheet(INDICATORS, x -> x.replace("<row r=\"5\"", "<row r=\"5\" hidden=\"1\""))
                .change(RawBook.WORKBOOK, x -> x.replace("<calcPr ", "<calcPr calcMode=\"manual\" "))
                .sheet(
                        INDICATORS,
                        x -> x.replace(
                                "</sheetData>",
                                "<row r=\"90\"><c r=\"A90\"><f>NOW()</f><v>1</v></c></row></sheetData>"))
                .bytes();
        audited = SERVICE.audit(tampered);
        assertTrue(audited.result().cells().stream().noneMatch(c -> c.verdict().deviates()));
        assertTrue(codes().containsAll(List.of(FindingCode.HIDDEN_CONTENT, FindingCode.MANUAL_CALCULATION)));
    }

    private static List<FindingCode> codes() {
        return audited.checked().findings().stream().map(Finding::code).toList();
    }

    /** Opens all that is closed, and all that is left for later. */
    private static void unfold(Page page) {
        page.evaluate("() => document.querySelectorAll('details').forEach(d => (d.open = true))");
        page.evaluate("() => { const next = () => document.querySelector('#result button.more:not([hidden])');"
                + " while (next()) { next().click(); } }");
    }

    private static void assertAllFindings(Page page) {
        unfold(page);
        assertThat(page.locator(".finding"))
                .hasCount(audited.checked().findings().size());
        assertThat(page.locator("#findings")).hasCount(1);
    }

    @Test
    void thePageShowsWhatNoFormulaTells() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            Page page = visit.page;
            page.setInputFiles("#file", new FilePayload("a.xlsx", "", tampered));
            page.waitForSelector("#agency");
            page.locator(".actions")
                    .getByText("ตรวจสูตร", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("#audit")).isFocused();
            assertThat(page.locator("#findings")).hasText("ผลตรวจข้อมูล สูตร และไฟล์");
            assertThat(page.locator(".audit")).containsText("ไม่พบความคลาดเคลื่อนในเซลล์ที่ตรวจ");
            assertThat(page.locator(".audit")).containsText(sentence());
            assertThat(page.locator("#state")).containsText("ควรตรวจสอบ " + of(Severity.WARNING));
            assertAllFindings(page);
            assertThat(page.locator(".finding", having("คำนวณด้วยตนเอง"))).hasCount(1);
            assertThat(page.locator(".finding", having(INDICATORS + "!A5")))
                    .not()
                    .hasCount(0);
            countsApart(page);
            page.click("#language");
            assertThat(page.locator(".audit .reasons")).containsText(NotChecked.Reason.VOLATILE.english() + ": NOW");
            assertFalse(page.locator(".audit .reasons")
                    .textContent()
                    .matches("(?s).*(ค่าของฟังก์ชัน|แผ่นงานนี้เขียนใหม่).*"));
            assertEquals(List.of(), visit.barriers());
            assertEquals(List.of(), visit.complaints);
        }
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static long of(Severity severity) {
        return audited.checked().findings().stream()
                .filter(f -> f.code().severity() == severity)
                .count();
    }

    private static String sentence() {
        return "ต้องแก้ไข " + of(Severity.ERROR) + " ควรตรวจสอบ " + of(Severity.WARNING) + " ข้อสังเกต "
                + of(Severity.INFO) + " รายการ";
    }

    private static Locator of(Page page, String list) {
        return page.locator(".audit details", having(list));
    }

    private static String count(AuditResult result, Verdict verdict) {
        return result.cells().stream().filter(c -> c.verdict() == verdict).count() + " รายการ";
    }

    /** A formula that nobody computed again is not among those that agree, and a printed figure stands beside its cell. */
    private static void countsApart(Page page) {
        AuditResult result = audited.result();
        assertThat(of(page, "เซลล์ที่ตรงกัน").locator("summary .count")).hasText(count(result, Verdict.SOUND));
        Locator open = of(page, "เซลล์ที่คำนวณซ้ำไม่ได้");
        assertThat(open.locator("summary .count")).hasText(count(result, Verdict.NOT_COMPUTED));
        assertThat(open.locator("tbody")).containsText(INDICATORS + "!A90");
        AuditedCell printed = result.cells().stream()
                .filter(c -> c.published() != null)
                .findFirst()
                .orElseThrow();
        CellRef cell = printed.place().cell();
        assertThat(page.locator(".audited tr", having(printed.place().sheet() + "!" + cell.a1() + "="))
                        .locator("td[data-label=ค่าที่ประกาศ]"))
                .hasText(printed.published().text());
    }

    @Test
    void thePaneShowsItTooAndLeadsThere() {
        try (OpenPane pane = OpenPane.beside(tampered, PaneModeTest.NARROW)) {
            Page page = pane.page;
            page.click("#excel-audit");
            assertThat(page.locator("#audit")).isFocused();
            assertThat(page.locator(".audit")).containsText(sentence());
            assertAllFindings(page);
            page.locator(".finding", having(INDICATORS + "!A5"))
                    .locator("button.leads")
                    .first()
                    .click();
            page.waitForFunction("async () => { const { host } = await import('/fake-host/install.js');"
                    + " return `${host.book.active}!${host.book.selected}` === '" + INDICATORS + "!A5'; }");
            page.click("#excel-check");
            assertThat(page.locator("#findings")).hasText("ผลตรวจข้อมูล");
            assertThat(page.locator("#audit")).hasCount(0);
        }
    }
}
