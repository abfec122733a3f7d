// Stands in the place of telemetry/oteljs_agave.js of Office.js, the part that reports to Microsoft's servers. Without it Office.js
// switches its reports off. The policy of the page would stop them anyway; this way nothing is even tried.
