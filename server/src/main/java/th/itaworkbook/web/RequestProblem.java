package th.itaworkbook.web;

/** What can be wrong with a request, apart from the workbook in it. */
enum RequestProblem {
    BODY_UNREADABLE(
            400,
            "The request body could not be read",
            "รับไฟล์ได้ไม่ครบ",
            "The file did not arrive completely.",
            "ตรวจการเชื่อมต่อแล้วส่งไฟล์อีกครั้ง",
            "Check the connection and send the file again."),
    WORKBOOK_FIELD_MISSING(
            400,
            "No workbook in the form",
            "ไม่พบไฟล์ในช่อง workbook ของแบบฟอร์มที่ส่งมา",
            "The form has no file in its field workbook.",
            "แนบไฟล์ XLSX หนึ่งไฟล์ในช่องชื่อ workbook",
            "Attach one XLSX file in the field named workbook."),
    REPORT_OPTION_UNKNOWN(
            400,
            "Unknown report option",
            "ตัวเลือกของรายงานไม่ถูกต้อง",
            "An option of the report is not known, or the logo is not a picture that it can take.",
            "ตรวจ digits sections without columns layout และไฟล์ logo (PNG หรือ JPEG ไม่เกิน 4 MiB)",
            "Check digits, sections, without, columns, layout, and the file logo (PNG or JPEG, at most 4 MiB)."),
    VALUES_UNREADABLE(
            400,
            "The values could not be read",
            "อ่านค่าที่ส่งมาไม่ได้",
            "The values could not be read.",
            "ส่ง JSON รูปแบบ {\"values\":[{\"sheet\",\"row\",\"header\",\"value\"}]} ไม่เกิน 2,000 ค่า",
            "Send JSON such as {\"values\":[{\"sheet\",\"row\",\"header\",\"value\"}]} with at most 2,000 values."),
    VALUES_TOO_LARGE(
            413,
            "Too many values",
            "ค่าที่ส่งมามีขนาดใหญ่เกินไป",
            "The values are too large to be taken.",
            "ส่งไม่เกิน 2,000 ค่าในครั้งเดียว",
            "Send at most 2,000 values at a time."),
    TOKEN_NEEDED(
            401,
            "A token is needed",
            "ต้องมีโทเค็นที่ใช้ได้จึงจะใช้บริการนี้",
            "This service needs a valid token.",
            "ส่งส่วนหัว Authorization: Bearer ตามด้วยโทเค็นที่ได้รับจากผู้ดูแลระบบ",
            "Send the header Authorization: Bearer with the token that the operator gave you."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "ส่งคำขอถี่เกินไป",
            "You have sent too many requests.",
            "รอตามเวลาในส่วนหัว Retry-After แล้วส่งอีกครั้ง",
            "Wait as long as the header Retry-After says and send it again."),
    NOT_FOUND(
            404,
            "Not found",
            "ไม่พบสิ่งที่ขอ",
            "There is nothing at this address.",
            "ตรวจที่อยู่ หรือกลับไปหน้าแรก",
            "Check the address, or go back to the start page."),
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "ที่อยู่นี้ไม่รับคำขอแบบนี้",
            "This address does not take this kind of request.",
            "ใช้วิธีที่ระบุในส่วนหัว Allow",
            "Use a method that the header Allow names."),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "ไม่มีคำตอบในรูปแบบที่ขอ",
            "The answer does not come in the form asked for.",
            "ระบุส่วนหัว Accept เป็นรูปแบบ XLSX หรือ application/json",
            "Set the header Accept to the XLSX media type or application/json."),
    TOO_SLOW(
            408,
            "The upload took too long",
            "ส่งไฟล์นานเกินเวลาที่กำหนด",
            "The upload took too long.",
            "ตรวจการเชื่อมต่อแล้วส่งไฟล์อีกครั้ง",
            "Check the connection and send the file again."),
    MEDIA_TYPE_UNSUPPORTED(
            415,
            "Unsupported media type",
            "ชนิดข้อมูลที่ส่งมาไม่ใช่ไฟล์ XLSX",
            "The media type sent is not that of an XLSX file.",
            "ส่งไฟล์ XLSX โดยตรง หรือแนบในช่อง workbook ของแบบฟอร์ม multipart",
            "Send the XLSX file as the body, or attach it in the field workbook of a multipart form."),
    BAD_REQUEST(
            400,
            "Bad request",
            "คำขอไม่ถูกต้อง",
            "The request is not well formed.",
            "ตรวจคำขอแล้วส่งอีกครั้ง",
            "Check the request and send it again."),
    BUSY(
            503,
            "Busy",
            "ขณะนี้มีผู้ใช้งานมาก ระบบยังรับไฟล์นี้ไม่ได้",
            "The service is busy and could not take this file.",
            "รอสักครู่แล้วส่งอีกครั้ง",
            "Wait a moment and send it again."),
    WORK_TOOK_TOO_LONG(
            503,
            "The work took too long",
            "ใช้เวลาประมวลผลไฟล์นี้นานเกินกำหนด",
            "Working on this file took too long.",
            "ลบแผ่นงานหรือแถวที่ไม่จำเป็นออกแล้วส่งอีกครั้ง หรือใช้คำสั่งบนเครื่องของท่าน",
            "Remove sheets or rows that are not needed and send it again, or use the command line."),
    INTERNAL_ERROR(
            500,
            "Internal error",
            "ระบบขัดข้อง ไม่ใช่ความผิดของไฟล์หรือผู้ใช้",
            "Something went wrong on our side.",
            "ลองอีกครั้ง หากยังไม่ได้ให้แจ้งผู้ดูแลระบบพร้อมรหัสคำขอ",
            "Try again; if it fails again, give the request id to the operator.");

    private final Problem problem;

    RequestProblem(int status, String title, String thai, String english, String fixThai, String fixEnglish) {
        this.problem = new Problem(
                status, name(), title, new Problem.Text(thai, english), new Problem.Text(fixThai, fixEnglish));
    }

    Problem problem() {
        return problem;
    }
}
