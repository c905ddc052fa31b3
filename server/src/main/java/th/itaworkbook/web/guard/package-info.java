/** What stands between the network and the service: access, limits, metrics and log; knows nothing of workbooks. */
package th.itaworkbook.web.guard;
