/** What was noticed in a workbook: codes, severities, places, and the catalogue of texts in Thai and English. */
package th.itaworkbook.finding;
