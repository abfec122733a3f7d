/** `npm run golden`: writes down what the check says of the samples, in test/golden. Review the difference before committing it. */
import { writeFileSync } from "node:fs";
import { checkedFile, goldenWorkbooks, printGolden } from "../test/golden/golden";

for (const workbook of goldenWorkbooks()) writeFileSync(workbook.golden, printGolden(await checkedFile(workbook)));
