package th.itaworkbook.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;

class MessageCatalogTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final MessageCatalog CATALOG = MessageCatalog.standard();

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void namesOnlyDeclaredFactsAndAllOfThem(FindingCode code) {
        for (Language language : Language.values()) {
            MessageCatalog.Sentences texts = CATALOG.template(code, language);
            Set<String> allowed = new LinkedHashSet<>(Set.of("{sheet}", "{cell}", "{value}"));
            code.arguments().forEach(a -> allowed.add("{" + a + "}"));
            Set<String> used = placeholders(texts.message() + texts.fix());
            assertTrue(allowed.containsAll(used), code + " " + language + " names an undeclared fact: " + used);
            for (String argument : code.arguments()) {
                assertTrue(used.contains("{" + argument + "}"), code + " " + language + " leaves out " + argument);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void placesTheCellOnlyWhereItCanBeLeftOut(FindingCode code) {
        MessageCatalog.Sentences thai = CATALOG.template(code, Language.TH);
        MessageCatalog.Sentences english = CATALOG.template(code, Language.EN);
        assertFalse(
                thai.message().replace("แผ่นงาน {sheet} เซลล์ {cell}: ", "").contains("{cell}"),
                code + " places the cell");
        assertFalse(
                english.message().replace("Sheet {sheet}, cell {cell}: ", "").contains("{cell}"),
                code + " places the cell");
        assertFalse((thai.fix() + english.fix()).contains("{cell}"), code + " names the cell in the fix");
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void thaiIsComposedAndEnglishEndsItsSentences(FindingCode code) {
        MessageCatalog.Sentences thai = CATALOG.template(code, Language.TH);
        assertEquals(Labels.fold(thai.message()), thai.message());
        assertEquals(Labels.fold(thai.fix()), thai.fix());
        assertTrue(CATALOG.template(code, Language.EN).fix().endsWith("."));
    }

    @Test
    void fillsPlaceValueAndArguments() {
        Finding finding = Finding.of(
                FindingCode.SCORE_OUT_OF_RANGE, Place.of("ตัวชี้วัด", 6, 4), "120", "ตัวชี้วัดที่ 1", "0", "100");
        assertEquals(
                "Sheet ตัวชี้วัด, cell E7: ตัวชี้วัดที่ 1 is 120, outside 0 to 100, so it is not used.",
                CATALOG.message(finding, Language.EN));
        assertTrue(CATALOG.message(finding, Language.TH)
                .startsWith("แผ่นงาน ตัวชี้วัด เซลล์ E7: ตัวชี้วัดที่ 1 มีค่า 120"));
        assertTrue(CATALOG.fix(finding, Language.EN).contains("from 0 to 100"));
    }

    @Test
    void readsWellWithoutACellOrASheet() {
        Finding sheet = Finding.of(FindingCode.AGENCY_FIELD_MISSING, Place.sheet("หน่วยงาน"), "", "ชื่อหน่วยงาน");
        assertTrue(CATALOG.message(sheet, Language.TH).startsWith("แผ่นงาน หน่วยงาน: ช่อง “ชื่อหน่วยงาน”"));
        Finding file = Finding.of(FindingCode.AGENCY_FIELD_MISSING, Place.FILE, "", "ชื่อหน่วยงาน");
        assertTrue(CATALOG.message(file, Language.TH).startsWith("ไฟล์นี้: ช่อง"));
        assertTrue(CATALOG.message(file, Language.EN).startsWith("This file: the field"));
    }

    @Test
    void anArgumentWinsOverThePlaceOfTheSameName() {
        Finding finding = Finding.of(FindingCode.SHEET_MISSING, Place.FILE, "", "ตัวชี้วัด");
        assertEquals(
                "ไม่พบแผ่นงาน ตัวชี้วัด ในไฟล์นี้ จึงอ่านข้อมูลส่วนนี้ไม่ได้", CATALOG.message(finding, Language.TH));
    }

    @Test
    void trimsLongAndUnseenValuesAndNamesAnEmptyOne() {
        Finding longValue =
                Finding.of(FindingCode.SCORE_NOT_A_NUMBER, Place.of("OIT", 0, 0), "ก".repeat(500), "ข้อ o1");
        String shown = CATALOG.message(longValue, Language.EN);
        assertTrue(shown.contains("“" + "ก".repeat(MessageCatalog.VALUE_SHOWN - 1) + "…”"));

        Finding broken = Finding.of(FindingCode.SCORE_NOT_A_NUMBER, Place.of("OIT", 0, 0), "a\n\u202Eb\u0000", "x");
        assertTrue(CATALOG.message(broken, Language.EN).contains("“a b”"));

        Finding blank = Finding.of(FindingCode.FORMULA_CANNOT_READ, Place.of("OIT", 0, 0), "", "1");
        assertTrue(CATALOG.message(blank, Language.EN).contains("“(blank)”"));
    }

    @Test
    void wordsOfTheProgramAreSpokenInBothLanguages() {
        Finding kind = Finding.of(FindingCode.FILE_NOT_XLSX, Place.FILE, "", "pdf");
        assertEquals("ไฟล์นี้ไม่ใช่สมุดงาน Excel แบบ .xlsx (เป็นไฟล์ PDF)", CATALOG.message(kind, Language.TH));
        assertTrue(CATALOG.message(kind, Language.EN).endsWith("(a PDF file)."));
        Finding limit = Finding.of(FindingCode.FILE_LIMIT_EXCEEDED, Place.FILE, "", "2,000,000 cells");
        assertTrue(CATALOG.message(limit, Language.TH).endsWith("(ไม่เกิน 2,000,000 เซลล์)"));
        Finding size = Finding.of(FindingCode.FILE_LIMIT_EXCEEDED, Place.FILE, "", "64 MiB per part");
        assertTrue(CATALOG.message(size, Language.TH).endsWith("(ไม่เกิน 64 MiB ต่อส่วนประกอบหนึ่งของไฟล์)"));
        assertTrue(CATALOG.message(size, Language.EN).endsWith("(at most 64 MiB for each part of the file)."));
        Finding other = Finding.of(FindingCode.FILE_NOT_XLSX, Place.FILE, "", "something");
        assertTrue(CATALOG.message(other, Language.TH).endsWith("(something)"));
    }

    @Test
    void aDayIsToldInTheBuddhistEraInThai() {
        Finding finding =
                Finding.of(FindingCode.DATE_READ_FROM_TEXT, Place.of("OIT", 13, 10), "มิถุนายน 2565", "2022-06-01");
        assertTrue(CATALOG.message(finding, Language.TH).contains("อ่านเป็นวันที่ 1 มิ.ย. 2565"));
        assertTrue(CATALOG.message(finding, Language.EN).contains("the date 2022-06-01"));
    }

    @Test
    void aValueThatLooksLikeAPlaceholderStaysAsItIs() {
        Finding finding = Finding.of(FindingCode.SCORE_NOT_A_NUMBER, Place.of("OIT", 0, 0), "{label}$1", "ข้อ o1");
        assertTrue(CATALOG.message(finding, Language.EN).contains("“{label}$1”"));
    }

    @Test
    void refusesACatalogueWithHoles() {
        String one = "{\"findings\":[{\"code\":\"FILE_DAMAGED\",\"th\":{\"message\":\"ก\",\"fix\":\"ข\"},"
                + "\"en\":{\"message\":\"a\",\"fix\":\"b\"}}]}";
        assertThrows(IOException.class, () -> MessageCatalog.load(stream(one)));
        assertThrows(IOException.class, () -> MessageCatalog.load(stream(one.replace("FILE_DAMAGED", "NO_SUCH"))));
        assertThrows(IOException.class, () -> MessageCatalog.load(stream(one.replace("\"ข\"", "\"\""))));
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
