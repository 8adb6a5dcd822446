console.log('knex');

export default {};
