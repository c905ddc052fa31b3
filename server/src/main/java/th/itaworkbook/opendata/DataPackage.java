package th.itaworkbook.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import th.itaworkbook.domain.Agency;

/** The descriptor of the tables as a Frictionless Tabular Data Package, which data catalogues read. */
final class DataPackage {
    // CKAN, on which the government data catalogue runs, knows this id as "no licence chosen yet".
    private static final String NO_LICENCE_YET = "notspecified";

    private DataPackage() {}

    static String of(Agency agency, List<OpenTable> tables) {
        String title = "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. " + agency.fiscalYear()
                + (agency.name().isEmpty() ? "" : " " + agency.name());
        ObjectNode root = JsonText.object()
                .put("profile", "tabular-data-package")
                .put("name", name(agency))
                .put("title", title)
                .put(
                        "description",
                        "คะแนน ITA ของปีงบประมาณ พ.ศ. " + agency.fiscalYear()
                                + " เทียบกับปีก่อนหน้า และมาตรการของปีงบประมาณ พ.ศ. "
                                + agency.planYear() + " คะแนนเป็น 0 ถึง 100 ทศนิยม 2 ตำแหน่ง"
                                + " ใน CSV ข้อความที่ขึ้นต้นด้วย = + - @ แท็บ หรือขึ้นบรรทัดใหม่ มี ' นำหน้าหนึ่งตัวเพื่อไม่ให้โปรแกรมตารางอ่านเป็นสูตร"
                                + " ใน JSON เป็นข้อความเดิม")
                .put("fiscalYear", agency.fiscalYear())
                .put("planYear", agency.planYear())
                .put("agencyName", agency.name())
                .put("agencyCode", agency.field("agency_code"));
        root.put("objective", "เปิดเผยผลการประเมินและการนำผลไปสู่การพัฒนาตามหลักธรรมาภิบาล");
        root.putObject("updateFrequency").put("unit", "ปี").put("value", 1);
        if (!agency.field("province").isEmpty()) {
            root.put("geographicCoverage", "จังหวัด" + province(agency.field("province")));
        }
        ArrayNode keywords = root.putArray("keywords");
        List.of("ITA", "คุณธรรมและความโปร่งใส", "มาตรการส่งเสริมคุณธรรม").forEach(keywords::add);
        root.putArray("licenses")
                .addObject()
                .put("name", NO_LICENCE_YET)
                .put("title", "หน่วยงานเป็นผู้ระบุสัญญาอนุญาตก่อนเผยแพร่");
        root.putArray("contributors")
                .addObject()
                .put("title", agency.name().isEmpty() ? "หน่วยงานเจ้าของข้อมูล" : agency.name())
                .put("role", "publisher");
        sources(root.putArray("sources"), agency);
        ArrayNode resources = root.putArray("resources");
        tables.forEach(t -> resource(resources.addObject(), t));
        tables.forEach(t -> resources
                .addObject()
                .put("profile", "data-resource")
                .put("name", t.name() + "-json")
                .put("title", t.thai())
                .put("description", t.english())
                .put("path", t.jsonName())
                .put("format", "json")
                .put("mediatype", "application/json")
                .put("encoding", "utf-8"));
        return JsonText.of(root);
    }

    // Names must differ between all packages of a catalogue, and may hold nothing but these characters.
    private static String name(Agency agency) {
        String code = agency.field("agency_code")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return "ita-" + agency.fiscalYear() + (code.isEmpty() ? "" : "-" + code);
    }

    private static String province(String typed) {
        return typed.startsWith("จังหวัด") ? typed.substring("จังหวัด".length()).strip() : typed;
    }

    private static void sources(ArrayNode sources, Agency agency) {
        sources.addObject()
                .put("title", "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + agency.fiscalYear() + " สำนักงาน ป.ป.ช.");
        sources.addObject().put("title", "สมุดงานวิเคราะห์ผล ITA ของหน่วยงาน (ITA Workbook)");
    }

    private static void resource(ObjectNode node, OpenTable table) {
        node.put("profile", "tabular-data-resource")
                .put("name", table.name())
                .put("title", table.thai())
                .put("description", table.english())
                .put("path", table.csvName())
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8");
        node.putObject("dialect")
                .put("delimiter", ",")
                .put("lineTerminator", "\r\n")
                .put("quoteChar", "\"")
                .put("doubleQuote", true)
                .put("header", true);
        ObjectNode schema = node.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        for (Field field : table.fields()) {
            ObjectNode described = fields.addObject()
                    .put("name", field.name())
                    .put("type", field.type().word())
                    .put("title", field.thai())
                    .put("titleEn", field.english())
                    .put("description", field.description());
            if (!field.unit().isEmpty()) {
                described.put("unit", field.unit());
            }
        }
        ArrayNode key = schema.putArray("primaryKey");
        table.key().forEach(key::add);
        schema.putArray("missingValues").add("");
        if (!table.parent().table().isEmpty()) {
            ObjectNode foreign = schema.putArray("foreignKeys")
                    .addObject()
                    .put("fields", table.parent().field());
            foreign.putObject("reference")
                    .put("resource", table.parent().table())
                    .put("fields", table.parent().field());
        }
    }
}
