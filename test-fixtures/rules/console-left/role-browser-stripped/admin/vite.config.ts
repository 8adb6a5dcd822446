export default { esbuild: { drop: ['debugger'] } };
