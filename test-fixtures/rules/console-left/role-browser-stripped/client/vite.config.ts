export default { esbuild: { drop: ['console', 'debugger'] } };
