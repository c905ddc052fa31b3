package th.itaworkbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.AgencyField;
import th.itaworkbook.domain.Bands;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.finding.FindingCode;

class AgencyAndListsTest {
    private static Reading agency(String rows) {
        return new Sheets()
                .with("หน่วยงาน", "ชื่อหน่วยงาน|กรม\nปีงบประมาณที่ประเมิน|2568\nปีงบประมาณของมาตรการ|2568\n" + rows)
                .with("ตัวชี้วัด", Sheets.INDICATORS)
                .read();
    }

    @Test
    void namesWinOverLabelsAndALostNameFallsBack() {
        Reading reading = new Sheets()
                .with(
                        "หน่วยงาน",
                        "ชื่อหน่วยงาน|ข้างป้าย||ตามชื่อ\nปีงบประมาณที่ประเมิน|2568\nปีงบประมาณของมาตรการ :|2568\nจังหวัด|ตราด\n")
                .with("ตัวชี้วัด", Sheets.INDICATORS)
                .name("AGENCY_NAME", "'หน่วยงาน'!$D$1")
                .name("province", "#REF!")
                .read();
        assertEquals("ตามชื่อ", reading.submission().agency().name());
        assertEquals("ตราด", reading.submission().agency().field("province"));
        assertEquals("D1", reading.nameCells().get("agency_name").cell().a1());
        assertEquals("B4", reading.nameCells().get("province").cell().a1());
        assertEquals(List.of(), reading.findings());
    }

    @Test
    void labelsAreComparedAsAReaderSeesThem() {
        // Decomposed sara am and a doubled เ, as in official name lists.
        Reading reading = new Sheets()
                .with(
                        "หน่วยงาน",
                        "ชื่อหน่วยงาน:|กรม\nปีงบประมาณที่ประเมิน|2568\nจํานวนหน่วยงานที่เข้ารับการประเมินทั่วประเทศ|8,317\n")
                .with("ตัวชี้วัด", Sheets.INDICATORS)
                .read();
        assertEquals("8317", reading.submission().agency().field("agencies_total"));
    }

    @Test
    void readsFieldsByTheirKind() {
        Reading reading = agency(
                """
                เป้าหมายคะแนนรวม|95
                เกณฑ์ผ่าน|85
                จัดกลุ่มตาม|ตัวชี้วัด
                ข้อมูล ณ วันที่|46022
                ระดับผลการประเมินที่ประกาศ|ผ่านดี
                กำหนดรายงานผล|12 ตุลาคม 2569
                คะแนนเฉลี่ยระดับประเทศ|93.82
                """);
        Agency agency = reading.submission().agency();
        assertEquals(new BigDecimal("95"), agency.target().orElseThrow().value());
        assertEquals(new BigDecimal("85"), agency.passMark().orElseThrow().value());
        assertEquals(Agency.GroupBy.INDICATOR, agency.groupBy());
        // 46022 is what Excel stores for 31 December 2025.
        assertEquals(Optional.of(LocalDate.of(2025, 12, 31)), agency.asOf());
        assertEquals("31 ธันวาคม 2568", agency.field("as_of"));
        assertEquals(Optional.of("ผ่านดี"), agency.publishedRating());
        assertEquals("12 ตุลาคม 2569", agency.field("report_due_on"));
        assertEquals("2568", agency.field("fiscal_year"));
        assertEquals(1, Sheets.of(reading, FindingCode.DATE_READ_FROM_TEXT).size());
        assertSame(reading.submission(), reading.asExcelSees());
    }

    @Test
    void fieldsThatCannotBeUsedAreNamed() {
        Reading reading = agency("เป้าหมายคะแนนรวม|มาก\nเกณฑ์ผ่าน|'85\nจัดกลุ่มตาม|สี\nข้อมูล ณ วันที่|วันหลัง\n");
        assertEquals(List.of("หน่วยงาน!B4:มาก[เป้าหมายคะแนนรวม]"), Sheets.of(reading, FindingCode.SCORE_NOT_A_NUMBER));
        assertEquals(List.of("หน่วยงาน!B6:สี[จัดกลุ่มตาม]"), Sheets.of(reading, FindingCode.AGENCY_FIELD_MISSING));
        assertEquals(List.of("หน่วยงาน!B7:วันหลัง[]"), Sheets.of(reading, FindingCode.PERIOD_UNREADABLE));
        assertEquals(Optional.empty(), reading.asExcelSees().agency().passMark());
        assertEquals(
                85,
                reading.submission().agency().passMark().orElseThrow().value().intValue());
    }

    @Test
    void requiredFieldsAreNamed() {
        Reading reading = new Sheets()
                .with("หน่วยงาน", "ชื่อหน่วยงาน|\nปีงบประมาณที่ประเมิน|\n")
                .with("ตัวชี้วัด", Sheets.INDICATORS)
                .name("template_year", "2568")
                .read();
        assertEquals(
                List.of("หน่วยงาน!B1:[ชื่อหน่วยงาน]", "หน่วยงาน!B2:[ปีงบประมาณที่ประเมิน]"),
                Sheets.of(reading, FindingCode.AGENCY_FIELD_MISSING));
        assertEquals(2568, reading.submission().agency().fiscalYear());
    }

    @Test
    void anUnknownPlanYearTakesTheNewestFramework() {
        Reading reading = new Sheets()
                .with("หน่วยงาน", "ชื่อหน่วยงาน|กรม\nปีงบประมาณที่ประเมิน|พ.ศ. ๒๕๖๘\n")
                .with("ตัวชี้วัด", Sheets.INDICATORS)
                .read();
        assertEquals(2569, reading.submission().agency().planYear());
        assertEquals(2568, reading.submission().planFramework().year());
        assertEquals(List.of(":[2569, 2568]"), Sheets.of(reading, FindingCode.FRAMEWORK_ASSUMED));
        assertEquals(List.of(), Sheets.of(Sheets.complete().read(), FindingCode.FRAMEWORK_ASSUMED));
    }

    @Test
    void anOldTemplateIsNamedAndANewOneIsNot() {
        assertEquals(
                List.of(":1.1[1.1, 1.2]"),
                Sheets.of(Sheets.complete().name("template_version", "\"1.1\"").read(), FindingCode.TEMPLATE_OUTDATED));
        assertEquals(
                List.of(),
                Sheets.of(Sheets.complete().name("template_version", "1.2").read(), FindingCode.TEMPLATE_OUTDATED));
    }

    @Test
    void readsBandsByNameAndByHeader() {
        String rows =
                "\nตั้งแต่คะแนน|กลุ่ม|ชื่อกลุ่มที่ใช้พิมพ์\n0|ต้องแก้ไขเร่งด่วน|เร่งด่วน\n85|ต้องพัฒนาให้ดีขึ้น\n95.01|จุดแข็ง\n";
        Bands bands = agency(rows).submission().bands();
        assertEquals(new BigDecimal("95.01"), bands.bands().get(2).from());
        assertEquals("เร่งด่วน", bands.printedName(Group.URGENT));
        assertEquals("ต้องพัฒนาให้ดีขึ้น", bands.printedName(Group.IMPROVE));
        Reading named = Sheets.complete()
                .with("ช่วง", "0|ต้องแก้ไขเร่งด่วน\n90|จุดแข็ง\n\n")
                .name("bands", "ช่วง!$A$1:$C$3")
                .read();
        assertEquals(2, named.submission().bands().bands().size());
        assertEquals("A1:C3", named.blocks().get("bands").range().a1());
        assertEquals(List.of(), named.findings());
        assertEquals(Bands.DEFAULT, Sheets.complete().read().submission().bands());
    }

    @Test
    void bandsThatCannotBeUsedAreReplaced() {
        for (String rows : List.of(
                "1|ต้องแก้ไขเร่งด่วน\n90|จุดแข็ง\n",
                "0|ต้องแก้ไขเร่งด่วน\n90|ดี\n",
                "0|ต้องแก้ไขเร่งด่วน\n0|จุดแข็ง\n",
                "0|จุดแข็ง\n90|ต้องแก้ไขเร่งด่วน\n",
                "0|ต้องแก้ไขเร่งด่วน\n",
                "x|ต้องแก้ไขเร่งด่วน\n90|จุดแข็ง\n")) {
            Reading reading = Sheets.complete()
                    .with("ช่วง", rows)
                    .name("bands", "ช่วง!$A$1:$C$3")
                    .read();
            assertEquals(Bands.DEFAULT, reading.submission().bands(), rows);
            assertEquals(1, Sheets.of(reading, FindingCode.BANDS_INVALID).size(), rows);
        }
    }

    @Test
    void readsRanksAndWording() {
        Reading reading = agency(
                """

                กลุ่มที่จัดอันดับ|อันดับ|จำนวนหน่วยงาน|อันดับปีก่อนหน้า
                กรม|126|160|๑๓๐
                ประเทศ|'1,200|8,317

                ตั้งแต่คะแนน|ข้อความ
                95|ดี
                0|ควรปรับปรุง
                """);
        List<Agency.Rank> ranks = reading.submission().agency().ranks();
        assertEquals(2, ranks.size());
        assertEquals(
                List.of(126, 160, 130),
                List.of(ranks.get(0).rank(), ranks.get(0).of(), ranks.get(0).priorRank()));
        assertEquals(1200, ranks.get(1).rank());
        assertNull(ranks.get(1).priorRank());
        assertEquals(
                List.of("ควรปรับปรุง", "ดี"),
                reading.submission().wording().stream()
                        .map(Submission.Wording::text)
                        .toList());
    }

    @Test
    void readsTheListSheets() {
        Submission submission = Sheets.complete()
                .with("ประเด็น", "ประเด็นที่|ประเด็น|ผลการวิเคราะห์|ปัจจัยความสำเร็จ\n๑|กระบวนการ|ดี|ทีม\n")
                .with("คะแนนย้อนหลัง", "ปี|ITA|IIT|EIT|OIT|1\n๒๕๖๗|87.99|85|77.93|100|82.25\n")
                .with(
                        "ผู้ตอบแบบวัด",
                        "แบบวัด|ส่วน|จำแนกตาม|รายการ|จำนวน\nEIT|ส่วนที่ 1|เพศ|ชาย|20 คน\n||เพศ|หญิง|43\n",
                        "A2:A3",
                        "B2:B3")
                .with(
                        "ข้อเสนอแนะผู้ประเมิน",
                        "แบบวัด|ตัวชี้วัดที่|รหัสข้อ|ส่วน|ข้อเสนอแนะ|อ้างอิง OIT|มาตรการที่\nEIT|7|e4, e5||สื่อสาร|๐8, ๐9|๒, 6\n")
                .with("ข้อความรายงาน", "หัวข้อ|ลำดับ|ข้อความ\nวัตถุประสงค์|1|ก\n|2|ข\n")
                .with("หน่วยงานในสังกัด", "หน่วยงาน|ชื่อย่อ|ปีก่อนหน้า|ปีที่ประเมิน\nกรม ก|ก|90|91\n")
                .with("อันดับกระทรวง", "อันดับ|หน่วยงาน|คะแนน ITA\n3|กระทรวง ข|93.11\n")
                .read()
                .submission();
        assertEquals("1", submission.themes().get(0).id());
        assertEquals(2567, submission.history().get(0).year());
        assertEquals("82.25", submission.history().get(0).scores().get("1").raw());
        assertEquals(
                new BigDecimal("20"), submission.respondents().get(0).count().value());
        assertEquals("1", submission.respondents().get(1).part());
        Submission.Recommendation advice = submission.recommendations().get(0);
        assertEquals(List.of("e4", "e5"), advice.items());
        assertEquals(List.of("o8", "o9"), advice.oitRefs());
        assertEquals(List.of(2, 6), advice.measures());
        assertEquals(7, advice.indicator());
        assertEquals("วัตถุประสงค์", submission.texts().get(1).heading());
        assertEquals("91", submission.members().get(0).cells().get("ปีที่ประเมิน"));
        assertEquals(3, submission.ministryRanks().get(0).rank());
    }

    @Test
    void everyFieldHasALabelOfItsOwn() {
        for (AgencyField field : AgencyField.values()) {
            assertEquals(Optional.of(field), AgencyField.ofLabel(field.label() + " :"));
            assertEquals(Optional.of(field), AgencyField.ofKey(field.key()));
            assertTrue(!field.hint().isBlank());
        }
        assertEquals(Optional.empty(), AgencyField.ofLabel("อื่น"));
    }
}
