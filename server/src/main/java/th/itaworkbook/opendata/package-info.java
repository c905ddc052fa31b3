/** Open data: what an agency may publish of its workbook, as CSV, JSON, a dictionary and a package descriptor. */
package th.itaworkbook.opendata;
