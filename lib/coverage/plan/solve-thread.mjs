import { parentPort } from "node:worker_threads";
import loadHighs from "highs";

const { data, start, seconds, gap } = await new Promise((resolve) => parentPort?.once("message", resolve));
const highs = await loadHighs({ print() {}, printErr() {} });
const { callbackType, modelStatus } = highs.constants;
const whole = [...data.isWhole].map((is) => (is ? 1 : 0));
highs.withModel(
  {
    numCols: data.cost.length,
    numRows: data.rowLower.length,
    colCost: data.cost,
    colLower: new Float64Array(data.cost.length),
    colUpper: data.upper,
    rowLower: data.rowLower,
    rowUpper: data.rowUpper,
    matrix: {
      format: "csr",
      numRows: data.rowLower.length,
      numCols: data.cost.length,
      starts: data.starts,
      indices: data.indices,
      values: data.values,
    },
    integrality: Int32Array.from(whole),
  },
  (model) => {
    model.options.set({
      output_flag: true,
      log_to_console: false,
      time_limit: seconds,
      mip_rel_gap: gap,
      mip_min_logging_interval: 0.5,
    });
    if (start) model.setSolution({ indices: Int32Array.from(start.keys()), values: start });
    const tell = ({ data: at }) =>
      parentPort?.postMessage({
        progress: {
          seconds: at.running_time,
          cost: at.mip_primal_bound,
          bound: at.mip_dual_bound,
          gap: at.mip_gap,
        },
      });
    model.run({ [callbackType.mipLogging]: tell, [callbackType.mipImprovingSolution]: tell });
    const status = model.getModelStatus();
    const isSolved = model.info.get("primal_solution_status") === 2;
    parentPort?.postMessage({
      solved: {
        isOptimal: status === modelStatus.optimal,
        values: isSolved ? model.getSolution().colValue : null,
        cost: model.getObjectiveValue(),
        bound: model.info.get("mip_dual_bound"),
        gap: model.info.get("mip_gap"),
      },
    });
  },
);
