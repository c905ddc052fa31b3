#!/usr/bin/env bash
# Makes the pictures of the documentation again from the examples; needs LibreOffice, poppler and Chromium (./check installs them).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q compile exec:java -Dexec.args="analyse templates/examples/opm-2568.xlsx -o $work/opm.xlsx" >/dev/null || true
# What an auditor must find: a figure typed over, a rounding added, a range cut short, a row hidden.
python3 - "$work/opm.xlsx" "$work/tampered.xlsx" <<'X'
import re, sys, zipfile
source = zipfile.ZipFile(sys.argv[1])
parts = {name: source.read(name).decode("utf-8") for name in source.namelist()}
relations = parts["xl/_rels/workbook.xml.rels"]
def path(sheet):
    of = re.search(f'<sheet name="{sheet}"[^>]*r:id="([^"]+)"', parts["xl/workbook.xml"]).group(1)
    entry = re.search(f'<Relationship [^>]*Id="{of}"[^>]*>', relations).group(0)
    return "xl/" + re.search('Target="([^"]+)"', entry).group(1)
def change(sheet, old, new):
    before = parts[path(sheet)]
    parts[path(sheet)] = re.sub(old, new, before, count=1, flags=re.S)
    assert parts[path(sheet)] != before, old
change("ตัวชี้วัด", r'(<c r="I12"[^>]*>).*?</c>', r'\g<1><v>88.5</v></c>')
change("ตัวชี้วัด", r'(<c r="J7"[^>]*><f>)(.*?)</f>', r'\g<1>ROUND(\g<2>,0)</f>')
change("ตัวชี้วัด", r'(<c r="E14"[^>]*><f>.*?)I11:I13', r'\g<1>I11:I12')
change("ข้อคำถาม", r'<row r="9"', '<row r="9" hidden="1"')
with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as target:
    for name, text in parts.items():
        target.writestr(name, text)
X
# Always recalculate on load, as a program does in which somebody edits.
mkdir -p "$work/profile/user"
cat > "$work/profile/user/registrymodifications.xcu" <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
X
soffice "-env:UserInstallation=file://$work/profile" --headless \
  --convert-to xlsx --outdir "$work/saved" "$work/tampered.xlsx" >/dev/null 2>&1
mvn -q compile exec:java -Dexec.args="audit $work/saved/tampered.xlsx -o $work/audited.xlsx" >/dev/null || true
# TH Sarabun New is not free; Laksaman is its free sibling.
cat > "$work/fonts.conf" <<'X'
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>TH Sarabun New</string></test>
<edit name="family" mode="prepend" binding="strong"><string>Laksaman</string></edit></match></fontconfig>
X
FONTCONFIG_FILE="$work/fonts.conf" soffice "-env:UserInstallation=file://$work/profile" --headless \
  --convert-to pdf --outdir "$work" "$work/opm.xlsx" "$work/audited.xlsx" >/dev/null 2>&1

# picture NAME TEXT HEIGHT [FILE]: the first page that begins with the text, cut to a part of its height.
picture() {
  local page text file="$work/${4:-opm}.pdf"
  for page in $(seq 1 60); do
    text=$(pdftotext -f "$page" -l "$page" "$file" - 2>/dev/null || true)
    if [[ "$text" == "$2"* ]]; then
      pdftoppm -r 110 -f "$page" -l "$page" -x 0 -y 40 -W 1287 -H "$3" -singlefile -png "$file" "docs/pictures/$1"
      return
    fi
  done
  echo "no page begins with $2" >&2
  return 1
}
# page NAME TEXT: the first page behind cover and contents on which the text stands; no marks above letters, PDF moves them.
page() {
  local page text
  for page in $(seq 3 60); do
    # No pipe: grep would stop at the first match, and the pipe would count as failed.
    text=$(pdftotext -f "$page" -l "$page" "$work/report.pdf" - 2>/dev/null || true)
    if [[ "$text" == *"$2"* ]]; then
      pdftoppm -r 90 -f "$page" -l "$page" -singlefile -png "$work/report.pdf" "docs/pictures/$1"
      return
    fi
  done
  echo "no page with $2" >&2
  return 1
}
mkdir -p docs/pictures
picture summary "สรุปผลการประเมิน" 820
picture indicators "คะแนนต" 560
picture groups "กล" 560
picture findings "ผลตรวจ" 480
picture audit "ตรวจสูตร" 830 audited
mvn -q compile exec:java -Dexec.args="report templates/examples/opm-2568.xlsx -o $work/report.docx" >/dev/null || true
# Letters of Laksaman are a third larger than those of TH Sarabun New of the same size.
mkdir "$work/docx"
(cd "$work/docx" && unzip -q ../report.docx && rm ../report.docx &&
  perl -pi -e 's/(<w:sz(?:Cs)? w:val=")(\d+)/$1 . int($2 * 0.76)/ge' word/styles.xml &&
  perl -pi -e 's/( sz=")(\d+)/$1 . int($2 * 0.76)/ge' word/charts/*.xml && zip -q -r ../report.docx .)
FONTCONFIG_FILE="$work/fonts.conf" soffice "-env:UserInstallation=file://$work/profile" --headless \
  --convert-to pdf --outdir "$work" "$work/report.docx" >/dev/null 2>&1
page report-result "+9.37"
page report-plan "พ.ค."
page report-elements "o25"

# The page and the pane, by the browser that their tests use.
mvn -q test-compile exec:java -Dexec.classpathScope=test -Dmain.class=th.itaworkbook.web.PagePictures \
  -Dexec.args="$PWD/docs/pictures $work/saved/tampered.xlsx"
