/** Word documents (Office Open XML) written straight in the order of the schema; knows nothing of assessments. */
package th.itaworkbook.report.word;
