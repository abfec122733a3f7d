/** One conversation with Excel: waits while a cell is being edited, and turns Excel's errors into those of the port. */
import { HostError } from "../host-error";
import { requireFloor } from "./requirements";

/** Runs the work in a context of its own, or in the given one that earlier objects belong to. Rejects with a `HostError`, whatever went wrong. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, earlier?: OfficeExtension.ClientRequestContext): Promise<T> {
  requireFloor();
  try {
    return await (earlier ? Excel.run(earlier, work) : Excel.run({ delayForCellEdit: true }, work));
  } catch (error) {
    throw hostError(error);
  }
}

/** The code of an error of Excel; undefined for any other. */
export const excelErrorCode = (error: unknown): string | undefined => (error instanceof OfficeExtension.Error ? error.code : undefined);

function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = excelErrorCode(error);
  const message = error instanceof Error ? error.message : String(error);
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return new HostError("cellBeingEdited");
    case "AccessDenied":
      return new HostError("readOnly");
    case "ItemNotFound":
    case "InvalidObjectPath":
    case "InvalidReference":
      return new HostError("sheetsChanged");
    case "ApiNotFound":
    case "ApiNotAvailable":
    case "NotImplemented":
    case "UnsupportedOperation":
      return new HostError("notSupported", { needs: message });
    case "ActivityLimitReached":
    case "RequestAborted":
    case "Timeout":
    case "WriteNotSupportedWhenModalDialogOpen":
      return new HostError("busy");
    default:
      return new HostError("failed", { cause: code === undefined ? message : `${code}: ${message}` });
  }
}
