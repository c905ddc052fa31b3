package th.itaworkbook.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Progress;
import th.itaworkbook.domain.StepStatus;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.Submission.StepRow;

/** The measures and their steps; what the agency decided not to do is left out. */
final class MeasureTables {
    private static final String MEASURES = "measures";
    private static final String ID = "measure_id";
    private static final Field PLAN_YEAR = Field.whole(
            "plan_year", "ปีงบประมาณของมาตรการ", "Plan year", Field.FISCAL_YEAR, "ปีงบประมาณที่ดำเนินมาตรการ");
    private static final Field MEASURE_ID =
            Field.whole(ID, "ลำดับมาตรการในชุดข้อมูล", "Measure", "", "ลำดับของมาตรการในชุดข้อมูลนี้ เริ่มที่ 1");

    private static final Field STATUS = Field.text(
            "status",
            "สถานะ",
            "Status",
            "NOT_STARTED ยังไม่เริ่ม, RUNNING อยู่ระหว่างดำเนินการ, LATE ล่าช้า, DONE แล้วเสร็จ"
                    + " พิจารณา ณ วันที่ใน as_of หากไม่ระบุวันที่จะไม่พิจารณาว่าล่าช้า"
                    + " เว้นว่างเมื่อหน่วยงานไม่ได้รายงานความก้าวหน้าใดและไม่ระบุวันที่");
    private static final Field AS_OF = Field.day("as_of", "ข้อมูล ณ วันที่", "As of", "วันที่ใช้พิจารณาสถานะ");

    private static final List<Field> MEASURE_FIELDS = List.of(
            Field.text("agency_code", "รหัสหน่วยงาน", "Agency code", "รหัสหน่วยงานตามที่ระบุในสมุดงาน"),
            Field.text("agency_name", "หน่วยงาน", "Agency", "ชื่อเต็มของหน่วยงาน"),
            PLAN_YEAR,
            MEASURE_ID,
            Field.whole("number", "ลำดับ", "Number", "", "ลำดับของมาตรการตามที่หน่วยงานระบุ"),
            Field.text("kind", "แนวทาง", "Kind", "URGENT ปรับปรุง, IMPROVE พัฒนา, MAINTAIN รักษาระดับ"),
            Field.text("indicators", "ตัวชี้วัดที่", "Indicators", "หมายเลขตัวชี้วัด คั่นด้วย ;"),
            Field.text("items", "รหัสข้อ", "Items", "รหัสข้อตามแบบวัดของปีที่ประเมิน คั่นด้วย ;"),
            Field.text("themes", "ประเด็นที่", "Themes", "หมายเลขประเด็น คั่นด้วย ;"),
            Field.text("analysis", "ผลการวิเคราะห์", "Analysis", "ผลการวิเคราะห์ที่นำมาสู่มาตรการ"),
            Field.text("measure", "มาตรการ/โครงการ/กิจกรรม", "Measure", "ชื่อมาตรการ โครงการ หรือกิจกรรม"),
            Field.text(
                    "period",
                    "ระยะเวลาดำเนินการ",
                    "Period",
                    "ระยะเวลาตามที่หน่วยงานพิมพ์ หรือตั้งแต่ขั้นตอนแรกถึงขั้นตอนสุดท้าย"),
            Field.day("start", "เริ่ม", "Start", "วันแรกของระยะเวลา"),
            Field.day("end", "สิ้นสุด", "End", "วันสุดท้ายของระยะเวลา"),
            Field.text("responsible", "ผู้รับผิดชอบ", "Responsible unit", "ส่วนงานที่รับผิดชอบ"),
            Field.text("reporting", "การรายงานผล", "Reporting", "วิธีและรอบการรายงานผล"),
            Field.text("monitoring", "การกำกับติดตาม", "Monitoring", "วิธีการกำกับติดตาม"),
            progress("ค่าเฉลี่ยความก้าวหน้าของขั้นตอน 0 ถึง 100 ขั้นตอนที่ยังไม่รายงานนับเป็น 0"),
            STATUS,
            AS_OF);

    private static final List<Field> STEP_FIELDS = List.of(
            PLAN_YEAR,
            MEASURE_ID,
            Field.whole("step", "ขั้นตอนที่", "Step", "", "ลำดับของขั้นตอนในมาตรการ เริ่มที่ 1"),
            Field.text("text", "ขั้นตอน/วิธีดำเนินการ", "What is done", "สิ่งที่ดำเนินการในขั้นตอนนี้"),
            Field.text("period", "ระยะเวลาดำเนินการ", "Period", "ระยะเวลาตามที่พิมพ์ หากไม่ระบุใช้ของมาตรการ"),
            Field.day("start", "เริ่ม", "Start", "วันแรกของระยะเวลา"),
            Field.day("end", "สิ้นสุด", "End", "วันสุดท้ายของระยะเวลา"),
            Field.text(
                    "responsible", "ผู้รับผิดชอบ", "Responsible unit", "ส่วนงานที่รับผิดชอบ หากไม่ระบุใช้ของมาตรการ"),
            progress(
                    "ความก้าวหน้า 0 ถึง 100 ตามที่หน่วยงานรายงาน หากรายงานไว้ที่แถวแรกของมาตรการเท่านั้น ใช้กับทุกขั้นตอน"),
            Field.text("result", "ผลการดำเนินการ", "Result", "ผลการดำเนินการตามที่หน่วยงานรายงาน"),
            Field.text("evidence", "หลักฐาน", "Evidence", "ที่อยู่หรือชื่อหลักฐานที่เผยแพร่"),
            STATUS,
            AS_OF);

    private final Agency agency;
    private final boolean followed;

    private MeasureTables(Agency agency, boolean followed) {
        this.agency = agency;
        this.followed = followed;
    }

    private static Field progress(String description) {
        return new Field("progress", Field.Type.NUMBER, "ความก้าวหน้า", "Progress", "ร้อยละ", description);
    }

    static List<OpenTable> of(Agency agency, List<MeasureRow> all) {
        List<MeasureRow> kept =
                all.stream().filter(m -> m.kind() != MeasureKind.NONE).toList();
        MeasureTables tables = new MeasureTables(agency, Progress.isFollowed(kept, agency.asOf()));
        List<List<Object>> measures = new ArrayList<>();
        List<List<Object>> steps = new ArrayList<>();
        for (MeasureRow measure : kept) {
            int id = measures.size() + 1;
            Progress progress = Progress.of(measure, agency.asOf());
            measures.add(tables.measure(id, progress));
            if (!measure.steps().isEmpty()) {
                progress.steps().forEach(s -> steps.add(tables.step(id, s, measure)));
            }
        }
        return List.of(
                new OpenTable(
                        MEASURES,
                        "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                        "Measures to promote integrity and transparency",
                        MEASURE_FIELDS,
                        List.of(ID),
                        OpenTable.Parent.NONE,
                        measures),
                new OpenTable(
                        "measure-steps",
                        "ขั้นตอนของมาตรการ",
                        "Steps of the measures",
                        STEP_FIELDS,
                        List.of(ID, "step"),
                        new OpenTable.Parent(ID, MEASURES),
                        steps));
    }

    private List<Object> measure(int id, Progress progress) {
        MeasureRow measure = progress.measure();
        Period period = measure.span();
        String indicators = measure.indicators().stream().map(String::valueOf).collect(Collectors.joining(";"));
        return Arrays.asList(
                orNull(agency.field("agency_code")),
                orNull(agency.name()),
                agency.planYear(),
                id,
                measure.number(),
                measure.kind() == null ? null : measure.kind().name(),
                orNull(indicators),
                orNull(String.join(";", measure.items())),
                orNull(String.join(";", measure.themes())),
                orNull(measure.analysis()),
                orNull(measure.measure()),
                orNull(period.typed()),
                period.start(),
                period.end(),
                orNull(measure.responsible()),
                orNull(measure.reporting()),
                orNull(measure.monitoring()),
                plain(progress.percent()),
                status(progress.status()),
                agency.asOf().orElse(null));
    }

    private List<Object> step(int id, Progress.Step progress, MeasureRow measure) {
        StepRow step = progress.row();
        Period period = progress.period();
        return Arrays.asList(
                agency.planYear(),
                id,
                step.no(),
                orNull(step.text()),
                orNull(period.typed()),
                period.start(),
                period.end(),
                orNull(step.responsible().isEmpty() ? measure.responsible() : step.responsible()),
                plain(progress.percent()),
                orNull(step.result()),
                orNull(step.evidence()),
                status(progress.status()),
                agency.asOf().orElse(null));
    }

    // Where nobody reports, "not started" would say more than is known.
    private String status(StepStatus status) {
        return followed ? status.name() : null;
    }

    private static BigDecimal plain(BigDecimal percent) {
        return percent == null ? null : new BigDecimal(percent.toPlainString());
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
